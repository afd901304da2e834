import { attributeRule } from "../../shared/attribute-rule";
import { isWithin } from "../../shared/lists";

const encrypted = { ...isWithin("protocols", ["https", "wss"]), whenAbsent: "pass" } as const;

/** Plain HTTP shows tokens, prompts and answers to everybody in between. */
export default attributeRule({
  id: "gateway-api-encrypted",
  control: "ZTAI-NW-15",
  title: "API of the gateway answers plain HTTP",
  severity: "high",
  covers: ["psrule:Azure.APIM.HTTPEndpoint"],
  requirements: { azurerm_api_management_api: [encrypted] },
  fix: "Set protocols to https, or wss for sockets.",
  examples: {
    pass: { resource: { azurerm_api_management_api: { a: { name: "openai", path: "openai", protocols: ["https"] } } } },
    fail: {
      resource: { azurerm_api_management_api: { a: { name: "openai", path: "openai", protocols: ["http", "https"] } } },
    },
  },
});

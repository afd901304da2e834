import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** The direct endpoint manages the gateway with a key instead of an Azure role. */
export default attributeRule({
  id: "gateway-direct-management",
  control: "ZTAI-ID-02",
  title: "Gateway can be managed with a key",
  severity: "high",
  requirements: { azurerm_api_management: [orAbsent(is("tenant_access.enabled", false))] },
  fix: "Remove tenant_access or set it to false.",
  examples: {
    pass: { resource: { azurerm_api_management: { a: { name: "apim-ai" } } } },
    fail: { resource: { azurerm_api_management: { a: { name: "apim-ai", tenant_access: { enabled: true } } } } },
  },
});

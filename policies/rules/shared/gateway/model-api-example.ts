import type { TerraformJson } from "../../../engine/rule";
import { policyText } from "./policy-example";

/** A model API behind a gateway, with a policy of its own: the example of rules that ask for something in its inbound section. */
export function modelApiExample(inbound: string): TerraformJson {
  return {
    resource: {
      azurerm_api_management: { a: { name: "apim-ai", virtual_network_type: "Internal" } },
      azurerm_api_management_api: {
        a: { name: "openai", path: "openai", api_management_name: "${azurerm_api_management.a.name}" },
      },
      azurerm_api_management_api_policy: {
        a: {
          api_name: "${azurerm_api_management_api.a.name}",
          api_management_name: "${azurerm_api_management.a.name}",
          xml_content: policyText(`<base />${inbound}`),
        },
      },
    },
  };
}

import type { TerraformJson } from "../../../engine/rule";

/** The policy of an API with something in its inbound section: the example of rules that judge the text of a policy. */
export function policyExample(inbound: string): TerraformJson {
  return {
    resource: {
      azurerm_api_management_api_policy: {
        a: {
          api_name: "openai",
          xml_content: `<policies><inbound><base />${inbound}</inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>`,
        },
      },
    },
  };
}

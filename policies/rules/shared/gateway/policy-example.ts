import type { TerraformJson } from "../../../engine/rule";

/** A policy with this inbound section; its other sections take in what the scope around it does. */
export function policyText(inbound: string): string {
  return `<policies><inbound>${inbound}</inbound><backend><base /></backend><outbound><base /></outbound><on-error><base /></on-error></policies>`;
}

/** The policy of an API with something in its inbound section: the example of rules that judge the text of a policy. */
export function policyExample(inbound: string): TerraformJson {
  return {
    resource: {
      azurerm_api_management_api_policy: { a: { api_name: "openai", xml_content: policyText(`<base />${inbound}`) } },
    },
  };
}

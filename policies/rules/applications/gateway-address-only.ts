import { fail, pass, unknown } from "../../engine/outcome";
import { rule, type TerraformJson } from "../../engine/rule";
import { elementsNamed } from "../shared/gateway/api-rule";
import { presenceFor } from "../shared/gateway/gateway-apis";
import { policyText } from "../shared/gateway/policy-example";
import { is, meets } from "../shared/require";

const proofs = elementsNamed("validate-azure-ad-token", "validate-jwt", "validate-client-certificate", "check-header");

function api(inbound: string, more: object = {}): TerraformJson {
  return {
    resource: {
      azurerm_api_management: { a: { name: "apim-ai", virtual_network_type: "External" } },
      azurerm_api_management_api: {
        a: {
          name: "tools",
          path: "tools",
          api_management_name: "${azurerm_api_management.a.name}",
          subscription_required: false,
          ...more,
        },
      },
      azurerm_api_management_api_policy: {
        a: {
          api_name: "${azurerm_api_management_api.a.name}",
          api_management_name: "${azurerm_api_management.a.name}",
          xml_content: policyText(inbound),
        },
      },
    },
  };
}

const filter = '<ip-filter action="allow"><address>203.0.113.7</address></ip-filter>';
const token =
  '<validate-azure-ad-token tenant-id="{{tenant}}"><audiences><audience>api://tools</audience></audiences></validate-azure-ad-token>';

/** Behind one address stand all who share it: an office, a provider, a cloud. */
export default rule({
  id: "gateway-address-only",
  control: "ZTAI-AP-03",
  title: "API of the gateway knows callers by their address alone",
  severity: "medium",
  on: ["azurerm_api_management_api"],
  check: (resource, graph) => {
    const subscription = meets(resource, is("subscription_required", true));
    if (subscription.verdict === "pass") return pass();
    const filtered = presenceFor(resource, graph, "inbound", elementsNamed("ip-filter"));
    if (filtered === "never" || filtered === "answered") return pass();
    const proven = presenceFor(resource, graph, "inbound", proofs);
    if (proven === "always" || proven === "answered") return pass();
    return filtered === "always" && proven === "never" && subscription.verdict === "fail"
      ? fail("a policy filters addresses, and none asks for a token, a certificate or a key")
      : unknown("whether a policy asks every caller for more than its address is not known");
  },
  fix: "Validate a token in the inbound section as well.",
  examples: { pass: api(`${filter}${token}`), fail: api(filter) },
  edges: [
    { when: "callers need a subscription", given: api(filter, { subscription_required: true }), verdict: "pass" },
    { when: "an API that asks for nothing is another rule's", given: api("<base />"), verdict: "pass" },
  ],
});

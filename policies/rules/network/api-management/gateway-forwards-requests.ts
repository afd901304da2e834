import { childOf, everyElement, isPartlyUnknown } from "../../../estate/gateway-policy/policy-element";
import { fail, pass, unknown } from "../../../engine/outcome";
import { policyRule } from "../../shared/gateway/policy-rule";

/** A gateway-wide policy without it answers every call with an empty success, and nobody notices what failed. */
export default policyRule(
  {
    id: "gateway-forwards-requests",
    control: "ZTAI-NW-11",
    title: "Gateway-wide policy forwards no request",
    severity: "medium",
    fix: "Put forward-request into the backend section of the gateway-wide policy.",
    examples: {
      pass: {
        resource: {
          azurerm_api_management_policy: {
            a: {
              api_management_id: "${azurerm_api_management.a.id}",
              xml_content: "<policies><inbound /><backend><forward-request /></backend><outbound /></policies>",
            },
          },
          azurerm_api_management: { a: { name: "apim-ai", virtual_network_type: "Internal" } },
        },
      },
      fail: {
        resource: {
          azurerm_api_management_policy: {
            a: {
              api_management_id: "${azurerm_api_management.a.id}",
              xml_content: "<policies><inbound /><backend /><outbound /></policies>",
            },
          },
          azurerm_api_management: { a: { name: "apim-ai", virtual_network_type: "Internal" } },
        },
      },
    },
  },
  (root) => {
    const backend = childOf(root, "backend");
    const elements = backend ? [...everyElement(backend)] : [];
    if (elements.some(({ name }) => name === "forward-request")) return pass();
    if ([root, ...elements].some(({ text }) => isPartlyUnknown(text)))
      return unknown("a part of the policy is not known");
    if (elements.some(({ name }) => name === "include-fragment")) return unknown("a fragment may forward the request");
    return fail("the backend section has no forward-request");
  },
  ["azurerm_api_management_policy"],
);

import { pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { elementsNamed } from "../shared/gateway/api-rule";
import { presenceFor } from "../shared/gateway/gateway-apis";
import { is, meets } from "../shared/require";

const proofs = elementsNamed(
  "validate-azure-ad-token",
  "validate-jwt",
  "validate-client-certificate",
  "check-header",
  "ip-filter",
);

/** An API that asks for neither a token nor a subscription serves the whole internet, or the whole network. */
export default rule({
  id: "gateway-api-caller",
  control: "ZTAI-AP-03",
  title: "API of the gateway asks callers for nothing",
  severity: "high",
  on: ["azurerm_api_management_api"],
  check: (api, graph) => {
    const subscription = meets(api, is("subscription_required", true));
    if (subscription.verdict === "pass") return subscription;
    switch (presenceFor(api, graph, "inbound", proofs)) {
      case "always":
        return pass();
      case "never":
        return subscription;
      default:
        return unknown("whether a policy asks every caller for proof is not known");
    }
  },
  fix: "Validate a token in the inbound section, or at least require a subscription.",
  examples: {
    pass: {
      resource: {
        azurerm_api_management: { a: { name: "apim-ai", virtual_network_type: "Internal" } },
        azurerm_api_management_api: {
          a: { name: "tools", path: "tools", api_management_name: "${azurerm_api_management.a.name}" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_api_management: { a: { name: "apim-ai", virtual_network_type: "Internal" } },
        azurerm_api_management_api: {
          a: {
            name: "tools",
            path: "tools",
            api_management_name: "${azurerm_api_management.a.name}",
            subscription_required: false,
          },
        },
      },
    },
  },
  edges: [
    {
      when: "a policy of its workspace may ask callers for proof",
      given: {
        resource: {
          azapi_resource: {
            open: {
              type: "Microsoft.ApiManagement/service/workspaces/apis@2024-05-01",
              name: "ai",
              body: { properties: { subscriptionRequired: false } },
            },
            asked: {
              type: "Microsoft.ApiManagement/service/workspaces/apis@2024-05-01",
              name: "tools",
              body: { properties: { subscriptionRequired: true } },
            },
          },
        },
      },
      verdict: { "azapi_resource.open": "unknown", "azapi_resource.asked": "pass" },
    },
  ],
});

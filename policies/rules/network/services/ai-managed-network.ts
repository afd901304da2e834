import { azapiRule } from "../../shared/azapi-rule";
import { isOneOf } from "../../shared/require";

/**
 * Agents that run in the managed network reach what its rules let them, or everything.
 * https://learn.microsoft.com/azure/ai-foundry/how-to/managed-virtual-network
 */
export default azapiRule(
  {
    id: "ai-managed-network",
    control: "ZTAI-NW-09",
    title: "Managed network of the AI account lets everything out",
    severity: "high",
    fix: "Set isolationMode to AllowOnlyApprovedOutbound.",
    examples: {
      pass: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.CognitiveServices/accounts/managedNetworks@2025-10-01-preview",
              name: "a",
              body: { properties: { managedNetwork: { isolationMode: "AllowOnlyApprovedOutbound" } } },
            },
          },
        },
      },
      fail: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.CognitiveServices/accounts/managedNetworks@2025-10-01-preview",
              name: "a",
              body: { properties: { managedNetwork: { isolationMode: "AllowInternetOutbound" } } },
            },
          },
        },
      },
    },
  },
  "azapi_ai_managed_network",
  [isOneOf("isolation_mode", ["AllowOnlyApprovedOutbound"])],
);

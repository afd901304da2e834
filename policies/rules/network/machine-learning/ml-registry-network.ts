import { azapiRule } from "../../shared/azapi-rule";
import { is, isOneOf, orAbsent } from "../../shared/require";

/**
 * A registry shares models with every workspace that may read it; on the internet it does so with whoever steals a token.
 * https://learn.microsoft.com/azure/machine-learning/how-to-registry-network-isolation
 */
export default azapiRule(
  {
    id: "ml-registry-network",
    control: "ZTAI-NW-01",
    title: "Registry of models answers on the public internet",
    severity: "high",
    fix: "Set publicNetworkAccess to Disabled and leave anonymous access to its storage off.",
    examples: {
      pass: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.MachineLearningServices/registries@2025-06-01",
              name: "a",
              body: { properties: { publicNetworkAccess: "Disabled" } },
            },
          },
        },
      },
      fail: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.MachineLearningServices/registries@2025-06-01",
              name: "a",
              body: { properties: { regionDetails: [{ location: "swedencentral" }] } },
            },
          },
        },
      },
    },
  },
  "azapi_ml_registry",
  [isOneOf("public_network_access", ["Disabled"]), orAbsent(is("blob_public_access", false))],
);

import { azapiRule } from "../shared/azapi-rule";
import { isOneOf } from "../shared/require";

/**
 * What an account says itself holds over the plan of its subscription.
 * https://learn.microsoft.com/azure/defender-for-cloud/ai-threat-protection
 */
export default azapiRule(
  {
    id: "defender-for-ai-account",
    control: "ZTAI-VS-04",
    title: "Defender for AI is switched off for an account",
    severity: "medium",
    fix: "Set state to Enabled, or leave it to the subscription.",
    examples: {
      pass: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.CognitiveServices/accounts/defenderForAISettings@2025-06-01",
              name: "a",
              body: { properties: { state: "Enabled" } },
            },
          },
        },
      },
      fail: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.CognitiveServices/accounts/defenderForAISettings@2025-06-01",
              name: "a",
              body: { properties: { state: "Disabled" } },
            },
          },
        },
      },
    },
  },
  "azapi_ai_defender",
  [isOneOf("state", ["Enabled"])],
);

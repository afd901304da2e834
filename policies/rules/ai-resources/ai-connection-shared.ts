import { azapiRule } from "../shared/azapi-rule";
import { is, orAbsent } from "../shared/require";

/** What one team connects, agents of all other teams can use. */
export default azapiRule(
  {
    id: "ai-connection-shared",
    control: "ZTAI-AI-18",
    title: "AI connection is shared with every project",
    severity: "low",
    fix: "Set isSharedToAll to false, and connect in the project that needs it.",
    examples: {
      pass: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.CognitiveServices/accounts/connections@2025-09-01",
              name: "search",
              body: { properties: { category: "CognitiveSearch", authType: "AAD", isSharedToAll: false } },
            },
          },
        },
      },
      fail: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.CognitiveServices/accounts/connections@2025-09-01",
              name: "search",
              body: { properties: { category: "CognitiveSearch", authType: "AAD", isSharedToAll: true } },
            },
          },
        },
      },
    },
  },
  "azapi_ai_connection",
  [orAbsent(is("shared_to_all", false))],
);

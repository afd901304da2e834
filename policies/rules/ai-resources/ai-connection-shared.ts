import { text } from "../../estate/value";
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
    edges: [
      {
        when: "traces of all projects may go to one place",
        given: {
          resource: {
            azapi_resource: {
              a: {
                type: "Microsoft.CognitiveServices/accounts/connections@2025-09-01",
                name: "telemetry",
                body: { properties: { category: "AppInsights", authType: "ApiKey", isSharedToAll: true } },
              },
            },
          },
        },
        verdict: "not-applicable",
      },
    ],
  },
  "azapi_ai_connection",
  [orAbsent(is("shared_to_all", false))],
  (connection) =>
    text(connection.value("category"))?.toLowerCase() === "appinsights"
      ? "every project sends its traces there, and none reads those of another by it"
      : undefined,
);

import { text } from "../../estate/value";
import { azapiRule } from "../shared/azapi-rule";
import { isOneOf } from "../shared/require";

const identities = [
  "AAD",
  "ManagedIdentity",
  "ProjectManagedIdentity",
  "UserEntraToken",
  "AgenticIdentityToken",
  "None",
];

/**
 * A key in a connection is used by every agent of the project, and calls cannot be traced to a caller.
 * https://learn.microsoft.com/azure/ai-foundry/how-to/connections-add
 */
export default azapiRule(
  {
    id: "ai-connection-credential",
    control: "ZTAI-ID-02",
    title: "AI connection keeps a key",
    severity: "high",
    fix: "Set authType to AAD and grant the project's identity a role on the target.",
    examples: {
      pass: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.CognitiveServices/accounts/connections@2025-09-01",
              name: "search",
              body: { properties: { category: "CognitiveSearch", authType: "AAD" } },
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
              body: { properties: { category: "CognitiveSearch", authType: "ApiKey" } },
            },
          },
        },
      },
    },
    edges: [
      {
        when: "a connection to Application Insights keeps no key",
        given: {
          resource: {
            azapi_resource: {
              a: {
                type: "Microsoft.CognitiveServices/accounts/projects/connections@2025-06-01",
                name: "telemetry",
                body: { properties: { category: "AppInsights", authType: "ApiKey" } },
              },
            },
          },
        },
        verdict: "not-applicable",
      },
      {
        when: "the parent of the connection is a project or a hub",
        given: {
          variable: { kind: {} },
          resource: {
            azapi_resource: {
              project: {
                type: "Microsoft.CognitiveServices/accounts/projects/connections@2025-09-01",
                name: "search",
                body: { properties: { authType: "AAD" } },
              },
              hub: {
                type: "Microsoft.MachineLearningServices/workspaces/connections@2025-09-01",
                name: "search",
                body: { properties: { authType: "ApiKey" } },
              },
              open: {
                type: "Microsoft.MachineLearningServices/workspaces/connections@2025-09-01",
                name: "search",
                body: { properties: { authType: "${var.kind}" } },
              },
            },
          },
        },
        verdict: {
          "azapi_resource.project": "pass",
          "azapi_resource.hub": "fail",
          "azapi_resource.open": "unknown",
        },
      },
    ],
  },
  "azapi_ai_connection",
  [isOneOf("auth_type", identities)],
  (connection) =>
    text(connection.value("category"))?.toLowerCase() === "appinsights"
      ? "the text that it keeps says where telemetry goes; whether it opens anything, Application Insights decides"
      : undefined,
);

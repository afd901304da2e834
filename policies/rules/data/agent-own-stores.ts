import { azapiRule } from "../shared/azapi-rule";
import { isSet } from "../shared/require";

/**
 * Only in stores of one's own can threads be isolated, encrypted with a key, erased and searched.
 * https://learn.microsoft.com/azure/ai-foundry/agents/concepts/capability-hosts
 */
export default azapiRule(
  {
    id: "agent-own-stores",
    control: "ZTAI-DA-16",
    title: "Agents keep threads and files in the provider's storage",
    severity: "high",
    fix: "Name connections to your own storage, Cosmos DB and search in the project's capability host.",
    examples: {
      pass: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-09-01",
              name: "agents",
              body: {
                properties: {
                  storageConnections: ["storage"],
                  threadStorageConnections: ["threads"],
                  vectorStoreConnections: ["search"],
                },
              },
            },
          },
        },
      },
      fail: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.CognitiveServices/accounts/projects/capabilityHosts@2025-09-01",
              name: "agents",
              body: { properties: { vectorStoreConnections: ["search"] } },
            },
          },
        },
      },
    },
  },
  "azapi_agent_capability_host",
  [isSet("storage_connections"), isSet("thread_storage_connections"), isSet("vector_store_connections")],
);

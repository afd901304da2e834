import { fail, notApplicable, pass, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { endpointTarget } from "../../shared/network/endpoint-target";

/** An endpoint to a sub-resource that does not exist is refused, or connects to something else than is meant. */
export default rule({
  id: "private-endpoint-sub-resource",
  control: "ZTAI-NW-02",
  title: "Private endpoint names the wrong sub-resource",
  severity: "high",
  on: ["azurerm_private_endpoint"],
  check: (endpoint, graph) => {
    const target = endpointTarget(endpoint, graph);
    if (target.state === "known") return pass();
    if (target.state === "unknown") return unknown(target.message);
    return target.state === "wrong" ? fail(target.message) : notApplicable(target.message);
  },
  fix: "Set subresource_names to the sub-resource of the service.",
  examples: {
    pass: {
      resource: {
        azurerm_search_service: { a: { name: "srch-chat" } },
        azurerm_private_endpoint: {
          a: {
            private_service_connection: [
              {
                private_connection_resource_id: "${azurerm_search_service.a.id}",
                subresource_names: ["searchService"],
              },
            ],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_private_endpoint: {
          a: {
            private_service_connection: {
              private_connection_resource_id:
                "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/stchat",
              subresource_names: ["storage"],
            },
          },
        },
      },
    },
  },
  edges: [
    {
      when: "the dedicated gateway of Cosmos DB has a sub-resource of its own",
      given: {
        resource: {
          azurerm_cosmosdb_account: { a: { name: "cosmos" } },
          azurerm_private_endpoint: {
            a: {
              private_service_connection: {
                private_connection_resource_id: "${azurerm_cosmosdb_account.a.id}",
                subresource_names: ["SqlDedicated"],
              },
            },
          },
        },
      },
      verdict: "pass",
    },
  ],
});

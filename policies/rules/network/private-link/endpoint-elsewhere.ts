import type { JsonObject } from "../../../../common/json";
import { all, fail, pass, unknown } from "../../../engine/outcome";
import { rule, type TerraformJson } from "../../../engine/rule";
import type { Resource } from "../../../estate/resource";
import type { Graph } from "../../../estate/graph";
import type { Block } from "../../../estate/block";
import { everyBlock } from "../../shared/judge";

function isTheirs(connection: Block, endpoint: Resource, graph: Graph) {
  const alias = connection.value("private_connection_resource_alias");
  if (alias.state === "known") return fail("it connects by alias to a service that somebody else offers");
  if (alias.state === "unknown") return unknown(`private_connection_resource_alias is unknown: ${alias.reason}`);
  const manual = connection.value("is_manual_connection");
  if (manual.state === "unknown") return unknown(`is_manual_connection is unknown: ${manual.reason}`);
  // Without a request to somebody else, only who has rights on the service can connect to it.
  if (manual.state === "absent" || manual.value !== true) return pass();
  const target = graph.target(endpoint, "private_connection_resource_id", connection);
  if (target.kind === "resource") return pass();
  if (target.kind === "unknown") return unknown(`what it connects to is unknown: ${target.reason}`);
  return fail("it asks the owner of a service outside of this input for a connection");
}

function connected(connection: JsonObject): TerraformJson {
  const endpoint = { name: "pe", subnet_id: "/s", private_service_connection: { name: "c", ...connection } };
  return {
    variable: { any: {} },
    resource: {
      azurerm_search_service: { s: { name: "srch" } },
      azurerm_private_endpoint: { a: endpoint },
    },
  };
}

const theirs = "/subscriptions/9/resourceGroups/e/providers/Microsoft.Storage/storageAccounts/e";

/** A private endpoint to somebody else's service is a way out that no firewall sees. */
export default rule({
  id: "endpoint-elsewhere",
  control: "ZTAI-NW-06",
  title: "Private endpoint leads to somebody else's service",
  severity: "high",
  on: ["azurerm_private_endpoint"],
  check: (endpoint, graph) =>
    all([pass(), everyBlock(endpoint, "private_service_connection", (block) => isTheirs(block, endpoint, graph))]),
  fix: "Connect to services of the organisation only, or record an exemption that names the supplier.",
  examples: {
    pass: connected({ is_manual_connection: false, private_connection_resource_id: "${azurerm_search_service.s.id}" }),
    fail: connected({
      is_manual_connection: true,
      private_connection_resource_alias: "example.8d74cf97.privatelinkservice.azure.net",
      request_message: "please",
    }),
  },
  edges: [
    {
      when: "who may approve the connection owns the service",
      given: connected({ is_manual_connection: false, private_connection_resource_id: theirs }),
      verdict: "pass",
    },
    {
      when: "a request goes to another owner",
      given: connected({ is_manual_connection: true, private_connection_resource_id: theirs }),
      verdict: "fail",
    },
    {
      when: "a request to a service that is not known is not known",
      given: connected({ is_manual_connection: true, private_connection_resource_id: "${var.any}" }),
      verdict: "unknown",
    },
  ],
});

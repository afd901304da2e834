import { fail, pass, unknown } from "../../engine/outcome";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { writesIndex } from "../../azure/roles/powers";
import { text } from "../../estate/value";
import { assignedRole } from "../shared/identities/assigned-role";
import { originOf } from "../shared/identities/origin";

const writer = (principal_id: string) => ({
  scope: "${azurerm_search_service.a.id}",
  role_definition_name: "Search Index Data Contributor",
  principal_id,
});

/** The identity as text or as the block it comes from; undefined when neither is known. */
function principalOf(assignment: Resource, graph: Graph): string | undefined {
  const origin = originOf(assignment, assignment.written("principal_id"), graph);
  return text(assignment.value("principal_id")) ?? origin?.resource.key;
}

/** Whoever writes the index decides what the model believes. */
export default rule({
  id: "corpus-writers",
  control: "ZTAI-DA-09",
  title: "More than one identity writes the search index",
  severity: "critical",
  on: ["azurerm_search_service"],
  check: (service, graph) => {
    const { found, uncertain } = graph.companions(service, "azurerm_role_assignment");
    const assignments = found.map(({ resource }) => resource);
    const powers = assignments.map((assignment) => {
      const given = assignedRole(assignment, graph);
      return "role" in given ? writesIndex(given.role) : { allows: "unknown" as const, reason: given.reason };
    });
    const writers = assignments.filter((_, index) => powers[index]?.allows === true);
    const principals = writers.map((writer) => principalOf(writer, graph));
    if (new Set(principals.filter((principal) => principal !== undefined)).size > 1)
      return fail(`${writers.map(({ address }) => address).join(", ")} each let another identity write`);
    const open = powers.flatMap((power) => (power.allows === "unknown" ? power.reason : []))[0] ?? uncertain;
    if (writers.length > 1 && principals.includes(undefined)) return unknown("a principal_id is not known");
    return open === undefined ? pass() : unknown(open);
  },
  fix: "Leave the write role with the ingestion identity and give everybody else Search Index Data Reader.",
  examples: {
    pass: {
      resource: {
        azurerm_search_service: { a: { name: "srch-chat" } },
        azurerm_role_assignment: { a: writer("00000000-0000-0000-0000-000000000011") },
      },
    },
    fail: {
      resource: {
        azurerm_search_service: { a: { name: "srch-chat" } },
        azurerm_role_assignment: {
          a: writer("00000000-0000-0000-0000-000000000011"),
          b: writer("00000000-0000-0000-0000-000000000012"),
        },
      },
    },
  },
  edges: [
    {
      when: "roles by what they write, and principals by where they come from",
      given: {
        data: { azurerm_role_definition: { writer: { name: "Search Index Data Contributor" } } },
        resource: {
          azurerm_search_service: { a: { name: "srch-chat" }, b: { name: "srch-help" } },
          azurerm_user_assigned_identity: { one: { name: "id-one" }, two: { name: "id-two" } },
          azurerm_role_definition: {
            own: {
              name: "Own",
              permissions: [{ data_actions: ["Microsoft.Search/searchServices/indexes/documents/*"] }],
            },
          },
          azurerm_role_assignment: {
            one: {
              scope: "${azurerm_search_service.a.id}",
              role_definition_id: "${data.azurerm_role_definition.writer.id}",
              principal_id: "${azurerm_user_assigned_identity.one.principal_id}",
            },
            two: {
              scope: "${azurerm_search_service.a.id}",
              role_definition_id: "${azurerm_role_definition.own.role_definition_resource_id}",
              principal_id: "${azurerm_user_assigned_identity.two.principal_id}",
            },
            help: {
              scope: "${azurerm_search_service.b.id}",
              role_definition_name: "Search Index Data Contributor",
              principal_id: "${azurerm_user_assigned_identity.two.principal_id}",
            },
          },
        },
      },
      verdict: { "azurerm_search_service.a": "fail", "azurerm_search_service.b": "pass" },
    },
  ],
});

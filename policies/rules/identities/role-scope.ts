import { fail, pass, unknown } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { roleOf } from "../shared/assigned-role";
import { settingsReaderRoles } from "../shared/identities/roles";

const broad =
  /^\/(subscriptions\/[^/]+(\/resourceGroups\/[^/]+)?|providers\/Microsoft\.Management\/managementGroups\/[^/]+)?\/?$/i;
const broadData = /^data\.azurerm_(subscription|management_group|resource_group|client_config)\./;

/** People who watch over a workload may see the settings of its whole resource group. */
function isReaderOfGroup(assignment: Resource): boolean {
  return text(assignment.value("principal_type")) === "Group" && roleOf(assignment, settingsReaderRoles) !== undefined;
}

/** A grant on a group or a subscription covers whatever is put there later. */
export default rule({
  id: "role-scope",
  control: "ZTAI-ID-04",
  title: "Role assignment covers more than one resource",
  severity: "high",
  on: ["azurerm_role_assignment"],
  check: (assignment, graph) => {
    const target = graph.target(assignment, "scope");
    if (target.kind === "unknown") return unknown(`the scope is unknown: ${target.reason}`);
    if (target.kind === "absent") return fail("it has no scope");
    if (target.kind === "resource") {
      const { type, address } = target.resource;
      if (type === "azurerm_resource_group" && isReaderOfGroup(assignment)) return pass();
      const isGroup = /^azurerm_(resource_group|management_group|subscription)$/.test(type);
      return isGroup && !target.suffix ? fail(`its scope is all of ${address}`) : pass();
    }
    return broad.test(target.id) || broadData.test(target.id) ? fail(`its scope is ${target.id}`) : pass();
  },
  fix: "Assign the role on the one resource it is for.",
  examples: {
    pass: {
      resource: {
        azurerm_search_service: { a: { name: "srch-chat" } },
        azurerm_role_assignment: { a: { scope: "${azurerm_search_service.a.id}" } },
      },
    },
    fail: {
      resource: {
        azurerm_resource_group: { a: { name: "rg-chat" } },
        azurerm_role_assignment: { a: { scope: "${azurerm_resource_group.a.id}" } },
      },
    },
  },
});

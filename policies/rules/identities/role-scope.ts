import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";

const broad =
  /^\/(subscriptions\/[^/]+(\/resourceGroups\/[^/]+)?|providers\/Microsoft\.Management\/managementGroups\/[^/]+)?\/?$/i;
const broadData = /^data\.azurerm_(subscription|management_group|resource_group|client_config)\./;

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
      const isGroup = /^azurerm_(resource_group|management_group|subscription)$/.test(target.resource.type);
      return isGroup && !target.suffix ? fail(`its scope is all of ${target.resource.address}`) : pass();
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

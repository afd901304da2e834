import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { principalOf } from "../shared/identities/principal";

/** A grant to one person outlives their job and is in nobody's access review. */
export default rule({
  id: "standing-user-grant",
  control: "ZTAI-ID-06",
  title: "Role is granted to a person for good",
  severity: "medium",
  on: ["azurerm_role_assignment"],
  check: (assignment, graph) => {
    const principal = principalOf(assignment, graph);
    if (principal.kind === "unknown") return unknown(principal.reason);
    return principal.kind === "person" ? fail("it is granted to a person") : pass();
  },
  fix: "Grant the role to a group whose members are eligible for a limited time.",
  examples: {
    pass: { resource: { azurerm_role_assignment: { a: { principal_type: "ServicePrincipal" } } } },
    fail: { resource: { azurerm_role_assignment: { a: { principal_type: "User" } } } },
  },
  edges: [
    {
      when: "the principal tells its kind by where its id comes from",
      given: {
        data: {
          azurerm_client_config: { me: {} },
          azuread_user: { head: { user_principal_name: "head@contoso.example" } },
          azuread_service_principal: { graph: { display_name: "pipeline" } },
        },
        resource: {
          azurerm_user_assigned_identity: { app: { name: "id-app" } },
          azurerm_linux_web_app: { app: { name: "app", identity: { type: "SystemAssigned" } } },
          azurerm_kubernetes_cluster: { k: { name: "aks" } },
          azuread_group: { admins: { display_name: "admins" } },
          azuread_user: { guest: { user_principal_name: "guest@contoso.example" } },
          azurerm_role_assignment: {
            assigned: { principal_id: "${azurerm_user_assigned_identity.app.principal_id}" },
            system: { principal_id: "${azurerm_linux_web_app.app.identity[0].principal_id}" },
            kubelet: { principal_id: "${azurerm_kubernetes_cluster.k.kubelet_identity[0].object_id}" },
            pipeline: { principal_id: "${data.azuread_service_principal.graph.object_id}" },
            group: { principal_id: "${azuread_group.admins.object_id}" },
            guest: { principal_id: "${azuread_user.guest.object_id}" },
            head: { principal_id: "${data.azuread_user.head.object_id}" },
            me: { principal_id: "${data.azurerm_client_config.me.object_id}" },
            literal: { principal_id: "00000000-0000-0000-0000-000000000009" },
          },
        },
      },
      verdict: {
        "azurerm_role_assignment.assigned": "pass",
        "azurerm_role_assignment.system": "pass",
        "azurerm_role_assignment.kubelet": "pass",
        "azurerm_role_assignment.pipeline": "pass",
        "azurerm_role_assignment.group": "pass",
        "azurerm_role_assignment.guest": "fail",
        "azurerm_role_assignment.head": "fail",
        "azurerm_role_assignment.me": "unknown",
        "azurerm_role_assignment.literal": "unknown",
      },
    },
  ],
});

import { all, notApplicable, unknown, type Outcome } from "../../engine/outcome";
import { text } from "../../estate/value";
import type { JsonObject } from "../../../common/json";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { appPermission, ownerAt } from "../shared/identities/graph-grant";
import { graphTypes, isGraphRequest, otherThan } from "../shared/identities/graph-request";

/** What an application asks for; only what it may do without a person is judged here. */
function requested(application: Resource, graph: Graph): Outcome {
  const requests = application.blocks("required_resource_access");
  if (requests.state === "unknown") return unknown(requests.reason);
  const outcomes = requests.blocks.flatMap((request) => {
    const owner = ownerAt(application, request.written("resource_app_id"), graph);
    const permissions = request.blocks("resource_access");
    if (permissions.state === "unknown") return [unknown(permissions.reason)];
    return permissions.blocks.map((permission) => {
      const type = permission.value("type");
      if (type.state === "unknown") return unknown(`type is unknown: ${type.reason}`);
      if (text(type) !== "Role") return notApplicable("a person is there when it is used");
      return appPermission(application, permission.written("id"), owner, graph);
    });
  });
  return all(outcomes.length > 0 ? outcomes : [notApplicable("it asks for no permission")]);
}

function accessed(access: Resource, graph: Graph): Outcome {
  const owner = ownerAt(access, access.written("api_client_id"), graph);
  const { items } = access.written("role_ids");
  if (items.length === 0) return notApplicable("it asks for no permission of its own");
  return all(items.map((id) => appPermission(access, id, owner, graph)));
}

/** What a request to Microsoft Graph gives an application, or lets it ask for. */
function byRequest(request: Resource, graph: Graph): Outcome {
  const grants = otherThan(request, "app role");
  if (!grants) {
    const owner = ownerAt(request, request.written("body.resourceId"), graph);
    return appPermission(request, request.written("body.appRoleId"), owner, graph);
  }
  const registers = otherThan(request, "application");
  if (registers) return grants.verdict === "unknown" ? grants : registers;
  const requests = request.blocks("body");
  if (requests.state === "unknown") return unknown(requests.reason);
  const asked = requests.blocks.flatMap((body) => {
    const accesses = body.blocks("requiredResourceAccess");
    return accesses.state === "known" ? accesses.blocks : [];
  });
  const outcomes = asked.flatMap((access) => {
    const owner = ownerAt(request, access.written("resourceAppId"), graph);
    const permissions = access.blocks("resourceAccess");
    if (permissions.state === "unknown") return [unknown(permissions.reason)];
    return permissions.blocks.map((permission) =>
      text(permission.value("type")) === "Scope"
        ? notApplicable("a person is there when it is used")
        : appPermission(request, permission.written("id"), owner, graph),
    );
  });
  return all(outcomes.length > 0 ? outcomes : [notApplicable("it asks for no permission")]);
}

const mailbox = (permission: string): JsonObject => ({
  app_role_id: permission,
  principal_object_id: "${azurerm_user_assigned_identity.app.principal_id}",
  resource_object_id: "${data.azuread_service_principal.graph.object_id}",
});
const graphPrincipal = { azuread_service_principal: { graph: { client_id: "00000003-0000-0000-c000-000000000000" } } };
const asks = (id: string, type = "Role"): JsonObject => ({
  required_resource_access: {
    resource_app_id: "00000003-0000-0000-c000-000000000000",
    resource_access: [{ id, type }],
  },
});

/** An application that may do it for all may do it for whoever steals its token. */
export default rule({
  id: "graph-permission",
  control: "ZTAI-ID-04",
  title: "Application has power over the whole tenant in Microsoft Graph",
  severity: "critical",
  on: ["azuread_app_role_assignment", "azuread_application", "azuread_application_api_access", ...graphTypes],
  check: (resource, graph) => {
    if (isGraphRequest(resource)) return byRequest(resource, graph);
    if (resource.type === "azuread_application") return requested(resource, graph);
    if (resource.type === "azuread_application_api_access") return accessed(resource, graph);
    const owner = ownerAt(resource, resource.written("resource_object_id"), graph);
    return appPermission(resource, resource.written("app_role_id"), owner, graph);
  },
  fix: "Ask for the narrow permission: Sites.Selected, Application.ReadWrite.OwnedBy, or a mailbox by an application access policy.",
  examples: {
    pass: {
      data: graphPrincipal,
      resource: { azuread_app_role_assignment: { a: mailbox("883ea226-0bf2-4a8f-9f9d-92c9162a727d") } },
    },
    fail: {
      data: graphPrincipal,
      resource: { azuread_app_role_assignment: { a: mailbox("9e3f62cf-ca93-4989-b6ce-bf83c28f9fe8") } },
    },
  },
  edges: [
    {
      when: "a request to Microsoft Graph gives it",
      given: {
        data: graphPrincipal,
        resource: {
          azuread_service_principal: { app: { client_id: "11111111-1111-1111-1111-111111111111" } },
          msgraph_resource: {
            power: {
              url: "servicePrincipals/${azuread_service_principal.app.object_id}/appRoleAssignments",
              body: {
                principalId: "${azuread_service_principal.app.object_id}",
                resourceId: "${data.azuread_service_principal.graph.object_id}",
                appRoleId: "06b708a9-e830-4db3-a914-8e69da51d44f",
              },
            },
            narrow: {
              url: "servicePrincipals/00000000-0000-0000-0000-000000000009/appRoleAssignedTo",
              body: {
                resourceId: "${data.azuread_service_principal.graph.object_id}",
                appRoleId: "883ea226-0bf2-4a8f-9f9d-92c9162a727d",
              },
            },
            asks: {
              url: "applications",
              body: {
                displayName: "app",
                requiredResourceAccess: [
                  {
                    resourceAppId: "00000003-0000-0000-c000-000000000000",
                    resourceAccess: [{ id: "19dbc75e-c2e2-444c-a770-ec69d8559fc7", type: "Role" }],
                  },
                ],
              },
            },
            group: { url: "groups", body: { displayName: "g" } },
            open: { url: "${var.url}", body: {} },
          },
        },
      },
      verdict: {
        "msgraph_resource.power": "fail",
        "msgraph_resource.narrow": "pass",
        "msgraph_resource.asks": "fail",
        "msgraph_resource.group": "not-applicable",
        "msgraph_resource.open": "unknown",
      },
    },
    {
      when: "the permission is named instead of numbered",
      given: {
        data: {
          azuread_application_published_app_ids: { known: {} },
          azuread_service_principal: {
            graph: { client_id: "${data.azuread_application_published_app_ids.known.result.MicrosoftGraph}" },
          },
        },
        resource: {
          azuread_app_role_assignment: {
            all: mailbox('${data.azuread_service_principal.graph.app_role_ids["Mail.ReadWrite"]}'),
            users: mailbox('${data.azuread_service_principal.graph.app_role_ids["User.Read.All"]}'),
            newer: mailbox('${data.azuread_service_principal.graph.app_role_ids["Contoso.ReadWrite.All"]}'),
            strange: mailbox('${data.azuread_service_principal.graph.app_role_ids["Contoso.See"]}'),
          },
        },
      },
      verdict: {
        "azuread_app_role_assignment.all": "fail",
        "azuread_app_role_assignment.users": "pass",
        "azuread_app_role_assignment.newer": "fail",
        "azuread_app_role_assignment.strange": "unknown",
      },
    },
    {
      when: "the resource is only an object id",
      given: {
        resource: {
          azuread_app_role_assignment: {
            graph: { app_role_id: "06b708a9-e830-4db3-a914-8e69da51d44f", resource_object_id: "1" },
            plain: { app_role_id: "00000000-0000-0000-0000-000000000000", resource_object_id: "1" },
            other: { app_role_id: "00000000-0000-0000-0000-00000000000a", resource_object_id: "1" },
          },
        },
      },
      verdict: {
        "azuread_app_role_assignment.graph": "fail",
        "azuread_app_role_assignment.plain": "pass",
        "azuread_app_role_assignment.other": "unknown",
      },
    },
    {
      when: "a role of the estate's own application",
      given: {
        resource: {
          azuread_application: { api: { display_name: "api" } },
          azuread_service_principal: { api: { client_id: "${azuread_application.api.client_id}" } },
          azuread_app_role_assignment: {
            a: {
              app_role_id: '${azuread_application.api.app_role_ids["Admin.All"]}',
              resource_object_id: "${azuread_service_principal.api.object_id}",
            },
          },
        },
      },
      verdict: "not-applicable",
    },
    {
      when: "an application asks for it",
      given: {
        data: graphPrincipal,
        resource: {
          azuread_application: {
            power: asks("19dbc75e-c2e2-444c-a770-ec69d8559fc7"),
            narrow: asks("18a4783c-866b-4cc7-a460-3d5e5662c884"),
            person: asks("19dbc75e-c2e2-444c-a770-ec69d8559fc7", "Scope"),
            none: { display_name: "none" },
          },
          azuread_application_api_access: {
            power: {
              api_client_id: "00000003-0000-0000-c000-000000000000",
              role_ids: ['${data.azuread_service_principal.graph.app_role_ids["Sites.FullControl.All"]}'],
            },
          },
        },
      },
      verdict: {
        "azuread_application.power": "fail",
        "azuread_application.narrow": "pass",
        "azuread_application.person": "not-applicable",
        "azuread_application.none": "not-applicable",
        "azuread_application_api_access.power": "fail",
      },
    },
  ],
});

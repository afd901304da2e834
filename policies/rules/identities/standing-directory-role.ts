import { directoryRole } from "../../azure/directory-roles";
import { fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";
import { rule } from "../../engine/rule";
import { graphTypes, isGraphRequest, otherThan } from "../shared/identities/graph-request";
import { originOf } from "../shared/identities/origin";

const argument: Readonly<Record<string, string>> = {
  azuread_directory_role_assignment: "role_id",
  azuread_directory_role_eligibility_schedule_request: "role_definition_id",
  azuread_directory_role_member: "role_object_id",
  ...Object.fromEntries(graphTypes.map((type) => [type, "body.roleDefinitionId"])),
};

/** Operations of a custom role by which its holder becomes somebody else. */
const takeover =
  /\/(credentials|owners|password|oAuth2PermissionGrants|appRoleAssignedTo|policies|authentication)\/(update|create|basic\/update)$|\/allProperties\/(allTasks|update)$|roleAssignments/i;

function isNarrowed(assignment: Resource): boolean {
  return ["directory_scope_id", "app_scope_id", "body.directoryScopeId", "body.appScopeId"].some((name) =>
    /^\/.+/.test(text(assignment.value(name)) ?? ""),
  );
}

/** A role of the directory by what it may end in: named, numbered, or made here. */
function power(assignment: Resource, graph: Graph): Outcome {
  const path = argument[assignment.type] ?? "";
  const origin = originOf(assignment, assignment.written(path), graph);
  if (origin?.resource.type === "azuread_custom_directory_role") return custom(origin.resource);
  const value = assignment.value(path);
  const named = origin ? [origin.resource.value("template_id"), origin.resource.value("display_name")] : [];
  const wanted = [...named, value].flatMap((one) => text(one) ?? []);
  const role = wanted.map(directoryRole).find((found) => found !== undefined);
  if (role) return role.isPowerful ? fail(`it gives the role ${role.name} for good`) : pass();
  if (wanted[0] !== undefined) return unknown(`the role ${wanted[0]} is not in the table of Entra's roles`);
  return unknown(`the role is unknown: ${value.state === "unknown" ? value.reason : `${path} is not set`}`);
}

function custom(role: Resource): Outcome {
  const blocks = role.blocks("permissions");
  if (blocks.state === "unknown") return unknown(blocks.reason);
  const lists = blocks.blocks.map((block) => block.items("allowed_resource_actions"));
  const items = lists.flatMap((list) => (list.state === "known" ? list.items : [list]));
  const found = items.flatMap((item) => text(item) ?? []).filter((action) => takeover.test(action));
  if (found.length > 0) return fail(`it gives the role ${role.address} for good, which allows ${found.join(", ")}`);
  const open = items.find((item) => item.state === "unknown");
  return open?.state === "unknown" ? unknown(`allowed_resource_actions is unknown: ${open.reason}`) : pass();
}

/** Whoever administers the directory all the time does so in the hands of who stole the session, too. */
export default rule({
  id: "standing-directory-role",
  control: "ZTAI-ID-06",
  title: "Role over the directory is active for good",
  severity: "critical",
  on: [
    "azuread_directory_role_assignment",
    "azuread_directory_role_eligibility_schedule_request",
    "azuread_directory_role_member",
    ...graphTypes,
  ],
  check: (assignment, graph) => {
    const other = isGraphRequest(assignment) ? otherThan(assignment, "directory role") : undefined;
    if (other) return other;
    if (assignment.type === "azuread_directory_role_eligibility_schedule_request") return pass();
    const outcome = power(assignment, graph);
    return outcome.verdict === "fail" && isNarrowed(assignment)
      ? notApplicable("it reaches a part of the directory only")
      : outcome;
  },
  fix: "Make the role eligible with azuread_directory_role_eligibility_schedule_request; give workloads single Graph permissions.",
  examples: {
    pass: {
      resource: {
        azuread_directory_role_eligibility_schedule_request: {
          a: { role_definition_id: "62e90394-69f5-4237-9190-012177145e10", directory_scope_id: "/" },
        },
      },
    },
    fail: {
      resource: {
        azuread_directory_role_assignment: { a: { role_id: "62e90394-69f5-4237-9190-012177145e10" } },
      },
    },
  },
  edges: [
    {
      when: "a request to Microsoft Graph gives the role",
      given: {
        resource: {
          msgraph_resource: {
            admin: {
              url: "roleManagement/directory/roleAssignments",
              body: {
                principalId: "9",
                roleDefinitionId: "62e90394-69f5-4237-9190-012177145e10",
                directoryScopeId: "/",
              },
            },
            reader: {
              url: "roleManagement/directory/roleAssignments",
              body: {
                principalId: "9",
                roleDefinitionId: "88d8e3e3-8f55-4a1e-953a-9b9898b8876b",
                directoryScopeId: "/",
              },
            },
            user: { url: "users", body: { displayName: "A" } },
          },
        },
      },
      verdict: {
        "msgraph_resource.admin": "fail",
        "msgraph_resource.reader": "pass",
        "msgraph_resource.user": "not-applicable",
      },
    },
    {
      when: "the role is a block of the configuration",
      given: {
        resource: {
          azuread_directory_role: {
            admin: { display_name: "Privileged role administrator" },
            readers: { template_id: "88d8e3e3-8f55-4a1e-953a-9b9898b8876b" },
          },
          azuread_custom_directory_role: {
            secrets: {
              permissions: { allowed_resource_actions: ["microsoft.directory/applications/credentials/update"] },
            },
            read: { permissions: { allowed_resource_actions: ["microsoft.directory/applications/standard/read"] } },
          },
          azuread_directory_role_assignment: {
            admin: { role_id: "${azuread_directory_role.admin.template_id}" },
            readers: { role_id: "${azuread_directory_role.readers.template_id}" },
            secrets: { role_id: "${azuread_custom_directory_role.secrets.object_id}" },
            read: { role_id: "${azuread_custom_directory_role.read.object_id}" },
            strange: { role_id: "deadbeef-0000-0000-0000-000000000000" },
            open: { role_id: "${var.role}" },
            unit: {
              role_id: "fe930be7-5e62-47db-91af-98c3a49a38b1",
              directory_scope_id: "/administrativeUnits/00000000-0000-0000-0000-000000000001",
            },
          },
          azuread_directory_role_member: { admin: { role_object_id: "${azuread_directory_role.admin.object_id}" } },
        },
      },
      verdict: {
        "azuread_directory_role_assignment.admin": "fail",
        "azuread_directory_role_assignment.readers": "pass",
        "azuread_directory_role_assignment.secrets": "fail",
        "azuread_directory_role_assignment.read": "pass",
        "azuread_directory_role_assignment.strange": "unknown",
        "azuread_directory_role_assignment.open": "unknown",
        "azuread_directory_role_assignment.unit": "not-applicable",
        "azuread_directory_role_member.admin": "fail",
      },
    },
  ],
});

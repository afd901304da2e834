import { fail, notApplicable, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { assignedRole } from "../shared/identities/assigned-role";
import { isAgentSetup, isOnAllContainers, isProjectIdentity } from "../shared/identities/agent-setup";
import { containerLimit } from "../shared/identities/container-condition";
import { reachOf } from "../shared/identities/reach";

/**
 * What the service itself does as the project: it calls models and agents, pulls images of hosted agents, and sends traces.
 * https://learn.microsoft.com/azure/foundry/agents/concepts/hosted-agent-permissions
 */
const ofTheService =
  /^microsoft\.(cognitiveservices\/accounts(\/|$)|containerregistry\/registries$|insights\/components$)/;

const project = {
  azurerm_cognitive_account_project: { a: { name: "proj-hr", identity: { type: "SystemAssigned" } } },
  azurerm_storage_account: { a: { name: "sthr" } },
  azurerm_search_service: { a: { name: "srch-hr" } },
};
const projectsPrincipal = "${azurerm_cognitive_account_project.a.identity[0].principal_id}";

const blobs = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs";
const container = "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name]";
const except = (...operations: readonly string[]) =>
  operations.map((operation) => `!(ActionMatches{'${blobs}/${operation}'})`).join(" AND ");
const everything = except("read", "write", "delete", "add/action");
const onBlobs = (condition: string) => ({
  scope: "${azurerm_storage_account.a.id}",
  role_definition_name: "Storage Blob Data Contributor",
  principal_id: projectsPrincipal,
  condition,
  condition_version: "2.0",
});

/** Every agent of a project can act as the project: what one of them needs, all of them get. */
export default rule({
  id: "project-role",
  control: "ZTAI-ID-03",
  title: "Role is given to the project of all agents",
  severity: "medium",
  on: ["azurerm_role_assignment"],
  check: (assignment, graph) => {
    const isProjects = isProjectIdentity(assignment, graph);
    if (isProjects === "no") return notApplicable("it is given to no project");
    if (isProjects !== "yes") return unknown(isProjects.reason);
    const given = assignedRole(assignment, graph);
    if ("reason" in given) return unknown(given.reason);
    if (isAgentSetup(assignment, given.role, graph)) return pass();
    if (isOnAllContainers(assignment, given.role, graph)) {
      const limit = containerLimit(assignment);
      if (typeof limit === "object") return unknown(limit.reason);
    }
    const reach = reachOf(assignment, graph);
    if (reach?.level === "unknown") return unknown(reach.reason);
    const armType = reach?.level === "resource" ? (reach.armType ?? "") : "";
    return ofTheService.test(armType)
      ? pass()
      : fail(`it gives ${given.role.name} on ${reach?.name ?? "nothing"} to every agent of the project`);
  },
  fix: "Assign the role to the identity of the one agent that needs it.",
  examples: {
    pass: {
      resource: {
        ...project,
        azurerm_user_assigned_identity: { agent: { name: "id-triage" } },
        azurerm_role_assignment: {
          a: {
            scope: "${azurerm_search_service.a.id}",
            role_definition_name: "Search Index Data Contributor",
            principal_id: projectsPrincipal,
          },
        },
      },
    },
    fail: {
      resource: {
        ...project,
        azurerm_role_assignment: {
          a: {
            scope: "${azurerm_storage_account.a.id}",
            role_definition_name: "Storage Blob Data Contributor",
            principal_id: projectsPrincipal,
          },
        },
      },
    },
  },
  edges: [
    {
      when: "the service calls models, pulls images and sends traces as the project",
      given: {
        resource: {
          ...project,
          azurerm_cognitive_account: { a: { name: "aif-hr" } },
          azurerm_container_registry: { a: { name: "crhr" } },
          azurerm_application_insights: { a: { name: "appi-hr" } },
          azurerm_role_assignment: {
            models: {
              scope: "${azurerm_cognitive_account.a.id}",
              role_definition_name: "Cognitive Services OpenAI User",
              principal_id: projectsPrincipal,
            },
            images: {
              scope: "${azurerm_container_registry.a.id}",
              role_definition_name: "AcrPull",
              principal_id: projectsPrincipal,
            },
            traces: {
              scope: "${azurerm_application_insights.a.id}",
              role_definition_name: "Monitoring Metrics Publisher",
              principal_id: projectsPrincipal,
            },
          },
        },
      },
      verdict: "pass",
    },
    {
      when: "a condition keeps the project in containers of its own, or only seems to",
      given: {
        variable: { id: {}, condition: {} },
        resource: {
          ...project,
          azurerm_role_assignment: {
            own: onBlobs(`((${everything}) OR (${container} StringStartsWithIgnoreCase '0000'))`),
            computed: onBlobs(`((${everything}) OR (${container} StringStartsWithIgnoreCase '\${var.id}'))`),
            tags: onBlobs(`((${except("tags/read", "tags/write")}) OR (${container} StringEquals 'own'))`),
            deleting: onBlobs(`((${except("read", "write", "add/action")}) OR (${container} StringEquals 'own'))`),
            every: onBlobs(`((${everything}) OR (${container} StringLike '*'))`),
            either: onBlobs(`((${everything}) OR (${container} StringEquals 'a') OR (${container} StringLike '*'))`),
            open: onBlobs("${var.condition}"),
          },
        },
      },
      verdict: {
        "azurerm_role_assignment.own": "pass",
        "azurerm_role_assignment.computed": "pass",
        "azurerm_role_assignment.tags": "fail",
        "azurerm_role_assignment.deleting": "fail",
        "azurerm_role_assignment.every": "unknown",
        "azurerm_role_assignment.either": "unknown",
        "azurerm_role_assignment.open": "unknown",
      },
    },
    {
      when: "it is given to an agent, or the project signs in as an identity that stands by itself",
      given: {
        resource: {
          ...project,
          azurerm_user_assigned_identity: { agent: { name: "id-triage" }, shared: { name: "id-project" } },
          azurerm_cognitive_account_project: {
            a: {
              name: "proj-hr",
              identity: { type: "UserAssigned", identity_ids: ["${azurerm_user_assigned_identity.shared.id}"] },
            },
          },
          azurerm_role_assignment: {
            agent: {
              scope: "${azurerm_storage_account.a.id}",
              role_definition_name: "Storage Blob Data Reader",
              principal_id: "${azurerm_user_assigned_identity.agent.principal_id}",
            },
            shared: {
              scope: "${azurerm_storage_account.a.id}",
              role_definition_name: "Storage Blob Data Reader",
              principal_id: "${azurerm_user_assigned_identity.shared.principal_id}",
            },
          },
        },
      },
      verdict: {
        "azurerm_role_assignment.agent": "not-applicable",
        "azurerm_role_assignment.shared": "fail",
      },
    },
    {
      when: "who gets it is not known",
      given: {
        variable: { who: {} },
        resource: {
          ...project,
          azurerm_role_assignment: {
            open: { scope: "${azurerm_storage_account.a.id}", principal_id: "${var.who}" },
            people: { scope: "${azurerm_storage_account.a.id}", principal_id: "${var.who}", principal_type: "Group" },
          },
        },
      },
      verdict: { "azurerm_role_assignment.open": "unknown", "azurerm_role_assignment.people": "not-applicable" },
    },
    {
      when: "a role or a scope that is not known",
      given: {
        variable: { role: {}, scope: {} },
        resource: {
          ...project,
          azurerm_role_assignment: {
            role: {
              scope: "${azurerm_storage_account.a.id}",
              role_definition_id: "${var.role}",
              principal_id: projectsPrincipal,
            },
            scope: {
              scope: "${var.scope}",
              role_definition_name: "Storage Blob Data Reader",
              principal_id: projectsPrincipal,
            },
          },
        },
      },
      verdict: "unknown",
    },
  ],
});

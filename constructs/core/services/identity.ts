import { parseArmId } from "../arm-id";
import { demand, from, guid, oneOf, textOfLength, unverified, type ApplyRule } from "./apply-rule";
import { nameRule } from "./name-rule";
import { learn, templatePage } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { attributeOf, idOf, named, namedLike } from "./shapes";

const names = { userAssignedIdentity: nameRule("id", [3, 128], "hyphens", "resource group") };
const identities = "Microsoft.ManagedIdentity/userAssignedIdentities";
const credentials = `${identities}/federatedIdentityCredentials`;
const assignments = "Microsoft.Authorization/roleAssignments";
const federation = "https://learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations";
const overview = `${learn}/role-based-access-control/role-assignments`;

const ofIdentity = attributeOf("object id of an identity", "principal_id", "azurerm_user_assigned_identity");
/** Of a service that has an identity of its own. */
const ofService: ApplyRule = {
  kind: "reference",
  says: "object id of an identity",
  accepts: ({ written, target }) =>
    /^\$\{(azurerm_\w+|azapi_resource)\.[\w-]+\.identity\[0\]\.principal_id\}$/.test(String(written)) &&
    target(written) !== undefined,
};

/** Object id of someone in Entra ID: of an identity of the stack, or of a group as text. */
export const principalId: ApplyRule = {
  kind: "reference",
  says: "object id of an identity, or of a group in Entra ID",
  accepts: (placed) => guid.accepts(placed) || ofIdentity.accepts(placed) || ofService.accepts(placed),
  source: overview,
};

/** Managed identities, what they trust, and what they may. */
export const identity = {
  names,
  types: types(
    {
      type: "azurerm_user_assigned_identity",
      armType: identities,
      source: templatePage(identities),
      arguments: { name: named(names.userAssignedIdentity) },
    },
    {
      type: "azurerm_federated_identity_credential",
      armType: credentials,
      source: federation,
      arguments: {
        name: namedLike(
          [3, 120],
          /^[A-Za-z0-9][A-Za-z0-9_-]*$/,
          "letters, digits, hyphens and underscores, with a letter or digit first",
        ),
        parent_id: idOf(identities, "azurerm_user_assigned_identity"),
        issuer: textOfLength([1, 600], /^https:\/\/[^\s*]+$/, "an address without spaces and wildcards"),
        subject: textOfLength([1, 600], /^[^*?\s]([^*?]*[^*?\s])?$/, "no wildcard, no space at the ends"),
        "audience[]": textOfLength([1, 600]),
      },
      demands: [
        demand(
          "at most 20 on an identity, no two with the same issuer and subject",
          ({ stack, block, resource }) => {
            const own = stack.filter(
              ({ type, values }) => type === resource.type && values["parent_id"] === block["parent_id"],
            );
            const keys = own.map(({ values }) => `${String(values["issuer"])} ${String(values["subject"])}`);
            return own.length <= 20 && new Set(keys).size === keys.length;
          },
          federation,
        ),
      ],
    },
    {
      type: "azurerm_role_assignment",
      armType: assignments,
      source: templatePage(assignments),
      arguments: {
        condition: {
          kind: "text",
          says: "operations on blobs that the condition is about, or the container that they happen in; at most 8 KB",
          accepts: ({ value }) =>
            /^\(\((!\(ActionMatches\{'[\w./]+'\}\)( AND )?)+\) OR \(@Resource\[[\w./]+:name\] String.+\)\)$/.test(
              String(value),
            ) && String(value).length <= 8192,
          source: `${learn}/role-based-access-control/conditions-format`,
        },
        condition_version: from(`${learn}/role-based-access-control/conditions-format`, oneOf("2.0")),
        description: unverified("a longest description; the kit's have at most 120 characters"),
        principal_id: principalId,
        principal_type: {
          ...oneOf("User", "Group", "ServicePrincipal", "ForeignGroup", "Device"),
          says: "the type of the principal; stated, since a new identity is not found everywhere yet",
          accepts: ({ value, written, block }) => {
            const isReference = String(block["principal_id"]).startsWith("${");
            // A group of people, or an agent whose identity Entra ID has already.
            return value === written && (value === "ServicePrincipal" || (value === "Group" && !isReference));
          },
          source: `${learn}/role-based-access-control/troubleshooting#symptom---assigning-a-role-to-a-new-principal-sometimes-fails`,
        },
        role_definition_id: {
          kind: "choice",
          says: "id of a built-in role in the subscription of the scope",
          accepts: ({ value, services }) =>
            /^\/subscriptions\/[0-9a-f-]{36}\/providers\/Microsoft\.Authorization\/roleDefinitions\//.test(
              String(value),
            ) &&
            services
              .flatMap(({ roles = {} }) => Object.values(roles))
              .some(({ guid: id }) => id === String(value).split("/").at(-1)),
          source: `${learn}/role-based-access-control/built-in-roles`,
        },
        scope: {
          kind: "reference",
          says: "id of a resource or a resource group, or of a secret of a vault",
          accepts: ({ written, target }) => {
            const form = /\.id\}(\/secrets\/[A-Za-z0-9-]{1,127})?$/.exec(String(written));
            const found = target(written);
            if (found === undefined || (form === null && parseArmId(String(written)) === undefined)) return false;
            return form?.[1] === undefined || found.type === "azurerm_key_vault";
          },
          source: `${learn}/role-based-access-control/scope-overview`,
        },
      },
      demands: [
        demand(
          "a role once for a principal at a scope",
          ({ stack, block, resource }) => {
            const key = (values: Readonly<Record<string, unknown>>) =>
              JSON.stringify([values["scope"], values["principal_id"], values["role_definition_id"]]);
            return stack.every(
              (each) => each === resource || each.type !== resource.type || key(each.values) !== key(block),
            );
          },
          "https://github.com/hashicorp/terraform-provider-azurerm/issues/17421",
        ),
      ],
    },
  ),
} satisfies AzureService;

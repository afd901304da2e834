import fc from "fast-check";
import type { JsonObject } from "../../../../../common/json";
import { builtInRole, builtInRoleGuids } from "../../../../../policies/azure/roles/built-in-roles";
import type { TerraformJson } from "../../../../../policies/engine/rule";
import { runRules } from "../../../../../policies/engine/run";
import { rules } from "../../../../../policies/rules";
import { graphOf } from "../../../judge-example";

const judged = rules.filter(({ id }) =>
  ["role-not-privileged", "role-lists-keys", "role-scope", "data-owner-role", "standing-user-grant"].includes(id),
);
const definitions = "/providers/Microsoft.Authorization/roleDefinitions";
const data = {
  azurerm_client_config: { me: {} },
  azurerm_subscription: { s: {} },
};

/** One role by its GUID, spelled in some other way. */
type RoleSpelling = (guid: string, name: string) => { readonly grant: JsonObject; readonly with?: TerraformJson };

const roleSpellings: Readonly<Record<string, RoleSpelling>> = {
  "its name": (_, role_definition_name) => ({ grant: { role_definition_name } }),
  "its name in capitals": (_, name) => ({ grant: { role_definition_name: name.toUpperCase() } }),
  "an id of the tenant": (guid) => ({ grant: { role_definition_id: `${definitions}/${guid}` } }),
  "an id of a subscription that is looked up": (guid) => ({
    grant: { role_definition_id: `\${data.azurerm_subscription.s.id}${definitions}/${guid.toUpperCase()}` },
  }),
  "an id of the client's subscription": (guid) => ({
    grant: {
      role_definition_id: `/subscriptions/\${data.azurerm_client_config.me.subscription_id}${definitions}/${guid}`,
    },
  }),
  "a data source by name": (_, name) => ({
    grant: { role_definition_id: "${data.azurerm_subscription.s.id}${data.azurerm_role_definition.r.id}" },
    with: { data: { azurerm_role_definition: { r: { name } } } },
  }),
  "a data source by GUID": (role_definition_id) => ({
    grant: { role_definition_id: "${data.azurerm_role_definition.r.role_definition_id}" },
    with: { data: { azurerm_role_definition: { r: { role_definition_id } } } },
  }),
  "a variable's default": (guid) => ({
    grant: { role_definition_id: "${var.role}" },
    with: { variable: { role: { default: `${definitions}/${guid}` } } },
  }),
  "a local": (_, name) => ({
    grant: { role_definition_name: "${local.role}" },
    with: { locals: { role: name } } as TerraformJson,
  }),
};

/** Scopes and principals, each with another spelling of the same. */
const scopes: readonly (readonly [string, string])[] = [
  ["/subscriptions/00000000-0000-0000-0000-000000000001", "${data.azurerm_subscription.s.id}"],
  [
    "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg",
    "/subscriptions/${data.azurerm_client_config.me.subscription_id}/resourceGroups/rg",
  ],
  [
    "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st",
    "${azurerm_storage_account.s.id}",
  ],
  [
    "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st",
    "${data.azurerm_subscription.s.id}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/st",
  ],
];
const principals: readonly (readonly [JsonObject, JsonObject])[] = [
  [{ principal_type: "ServicePrincipal" }, { principal_id: "${azurerm_user_assigned_identity.u.principal_id}" }],
  [{ principal_type: "Group" }, { principal_id: "${azuread_group.g.object_id}" }],
  [{ principal_type: "User" }, { principal_id: "${azuread_user.p.object_id}" }],
];
const others = {
  azurerm_storage_account: { s: { name: "st2", resource_group_name: "rg2" } },
  azurerm_user_assigned_identity: { u: { name: "id" } },
  azuread_group: { g: { display_name: "g" } },
  azuread_user: { p: { user_principal_name: "p@contoso.example" } },
};

function verdicts(a: JsonObject, more: TerraformJson = {}): Readonly<Record<string, string>> {
  const stack: TerraformJson = {
    ...more,
    data: { ...data, ...more.data },
    resource: { ...others, azurerm_role_assignment: { a } },
  };
  const findings = runRules(judged, graphOf({ stack })).filter(
    ({ address }) => address === "azurerm_role_assignment.a",
  );
  return Object.fromEntries(findings.map(({ rule, verdict }) => [rule, verdict]));
}

test.each(Object.entries(roleSpellings))("a role by %s is the same to every rule about assignments", (_, spell) => {
  fc.assert(
    fc.property(
      fc.constantFrom(...builtInRoleGuids()),
      fc.constantFrom(...scopes),
      fc.constantFrom(...principals),
      (guid, [scope, sameScope], [principal, samePrincipal]) => {
        const plain = { role_definition_id: `${definitions}/${guid}`, scope, ...principal };
        const spelled = spell(guid, builtInRole(guid)?.name ?? "");
        const other = { ...spelled.grant, scope: sameScope, ...samePrincipal };
        expect(verdicts(other, spelled.with)).toEqual(verdicts(plain));
      },
    ),
    { numRuns: 40, seed: 20261128 },
  );
});

test("a custom role with the actions of a built-in one gets its verdicts from every rule about assignments", () => {
  fc.assert(
    fc.property(fc.constantFrom(...builtInRoleGuids()), (guid) => {
      const role = builtInRole(guid);
      // Azure's own conditions on what a role gives cannot be written in a custom one.
      fc.pre(role !== undefined && role.isConditional !== true);
      const permissions = (role?.permissions ?? []).map((block) => ({
        actions: [...block.actions.patterns],
        not_actions: [...block.notActions.patterns],
        data_actions: [...block.dataActions.patterns],
        not_data_actions: [...block.notDataActions.patterns],
      }));
      const stack: TerraformJson = {
        resource: {
          azurerm_role_definition: { r: { name: "Custom", permissions } },
          azurerm_role_assignment: {
            custom: { role_definition_id: "${azurerm_role_definition.r.role_definition_resource_id}" },
            builtIn: { role_definition_id: `${definitions}/${guid}` },
          },
        },
      };
      const findings = runRules(judged, graphOf({ stack }));
      const of = (name: string) =>
        findings.filter(({ address }) => address.endsWith(name)).map(({ rule, verdict }) => `${rule} ${verdict}`);
      expect(of("custom").sort()).toEqual(of("builtIn").sort());
    }),
    { numRuns: 60, seed: 20261128 },
  );
});

import type { JsonObject } from "../../../common/json";
import type { TerraformJson } from "../../../policies/engine/rule";
import { rules } from "../../../policies/rules";
import { judgeExample } from "../judge-example";

/** The verdict of one rule on the resource at an address. */
function verdict(id: string, address: string, example: TerraformJson): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return judgeExample(rule, example).find((finding) => finding.address === address)?.verdict;
}

const subscription = "/subscriptions/00000000-0000-0000-0000-000000000001";
const owner = "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635";

function grant(a: JsonObject): TerraformJson {
  return { resource: { azurerm_role_assignment: { a } } };
}

test.each([
  "Storage Account Contributor",
  "Storage Account Key Operator Service Role",
  "Reader and Data Access",
  "DocumentDB Account Contributor",
  "Redis Cache Contributor",
  "Azure Event Hubs Data Owner",
  "Azure Service Bus Data Owner",
  "Log Analytics Contributor",
  "Website Contributor",
  "Azure AI Account Owner",
])("%s lists keys", (role_definition_name) => {
  expect(verdict("role-lists-keys", "azurerm_role_assignment.a", grant({ role_definition_name }))).toBe("fail");
});

test("a role assignment of azapi is judged as one of azurerm", () => {
  const storageContributor = `${subscription}/providers/Microsoft.Authorization/roleDefinitions/17d1049b-9a84-46fb-8f53-869881c3d3ab`;
  const example: TerraformJson = {
    resource: {
      azapi_resource: {
        a: {
          type: "Microsoft.Authorization/roleAssignments@2022-04-01",
          parent_id: subscription,
          body: { properties: { roleDefinitionId: storageContributor } },
        },
      },
    },
  };
  expect(verdict("role-lists-keys", "azapi_resource.a", example)).toBe("fail");
  expect(verdict("role-scope", "azapi_resource.a", example)).toBe("fail");
});

test.each<readonly [string, JsonObject, string]>([
  ["an owner of blobs", { role_definition_name: "Storage Blob Data Owner" }, "fail"],
  ["an owner narrowed by a condition", { role_definition_name: "Storage Blob Data Owner", condition: "…" }, "pass"],
  ["a condition nobody knows", { role_definition_name: "Key Vault Administrator", condition: "${var.c}" }, "unknown"],
  ["a role nobody knows", { role_definition_name: "${var.role}" }, "unknown"],
])("data-owner-role: %s", (_what, assignment, wanted) => {
  const example = { ...grant(assignment), variable: { c: {}, role: {} } };
  expect(verdict("data-owner-role", "azurerm_role_assignment.a", example)).toBe(wanted);
});

test.each<readonly [string, string, JsonObject, string]>([
  ["Owner of a subscription", "active", { scope: subscription, role_definition_id: owner }, "fail"],
  ["Owner of everything", "eligible", { scope: "/", role_definition_id: owner }, "fail"],
  [
    "Owner of a management group",
    "eligible",
    { scope: "/providers/Microsoft.Management/managementGroups/root", role_definition_id: owner },
    "fail",
  ],
  [
    "Owner of the current subscription",
    "eligible",
    { scope: "${data.azurerm_subscription.current.id}", role_definition_id: `\${var.prefix}${owner}` },
    "unknown",
  ],
  ["Owner of one group", "eligible", { scope: `${subscription}/resourceGroups/rg`, role_definition_id: owner }, "pass"],
  ["a scope nobody knows", "active", { scope: "${var.prefix}", role_definition_id: owner }, "unknown"],
])("privileged-role-reach: %s", (_what, kind, a, wanted) => {
  const type = `azurerm_pim_${kind}_role_assignment`;
  const example = { variable: { prefix: {} }, resource: { [type]: { a } } };
  expect(verdict("privileged-role-reach", `${type}.a`, example)).toBe(wanted);
});

const account = `${subscription}/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/cosmos`;
const other = `${subscription}/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/other`;
const contributor = "/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002";

test.each<readonly [string, JsonObject, string]>([
  ["the same account", { role_definition_id: account + contributor, scope: `${account}/dbs/a` }, "pass"],
  ["a role of another account", { role_definition_id: other + contributor, scope: account }, "fail"],
  ["a scope in another account", { role_definition_id: account + contributor, scope: `${other}/dbs/a` }, "fail"],
  ["a role nobody knows", { role_definition_id: "${var.role}", scope: account }, "unknown"],
  [
    "a database that is named later",
    {
      role_definition_id: account + contributor,
      scope: "${azurerm_cosmosdb_account.a.id}/dbs/${azurerm_cosmosdb_sql_database.a.name}",
    },
    "pass",
  ],
])("cosmos-role-account: %s", (_what, assignment, wanted) => {
  const example: TerraformJson = {
    variable: { role: {} },
    resource: {
      azurerm_cosmosdb_account: { a: { name: "cosmos" } },
      azurerm_cosmosdb_sql_role_assignment: { a: { account_name: "cosmos", ...assignment } },
    },
  };
  expect(verdict("cosmos-role-account", "azurerm_cosmosdb_sql_role_assignment.a", example)).toBe(wanted);
});

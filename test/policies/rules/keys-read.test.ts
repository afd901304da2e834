import type { Json, JsonObject } from "../../../common/json";
import type { TerraformJson } from "../../../policies/engine/rule";
import { rules } from "../../../policies/rules";
import { judgeExample } from "../judge-example";

/** The verdict of one rule on the resource at an address. */
function verdict(id: string, address: string, example: TerraformJson): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return judgeExample(rule, example).find((finding) => finding.address === address)?.verdict;
}

const variable: JsonObject = { any: {} };

test.each<readonly [string, string, string]>([
  ["a key", "${azurerm_storage_account.a.primary_access_key}", "fail"],
  ["a key of what is read", "${data.azurerm_storage_account.a.primary_access_key}", "fail"],
  ["a key of one of several", '${azurerm_storage_account.a["x"].secondary_connection_string}', "fail"],
  ["a key within a text", "key=${azurerm_cosmosdb_account.a.primary_readonly_key};", "fail"],
  ["a cluster's credentials", "${azurerm_kubernetes_cluster.a.kube_admin_config[0].client_key}", "fail"],
  ["an address", "${azurerm_storage_account.a.primary_blob_endpoint}", "pass"],
  ["a resource with a telling name", "${azurerm_key_vault_key.primary_key.id}", "pass"],
])("a container setting with %s", (_what, value, wanted) => {
  const container = { name: "app", env: [{ name: "STORE", value }] };
  const example = { resource: { azurerm_container_app: { a: { template: { container } } } } };
  expect(verdict("container-literal-secret", "azurerm_container_app.a", example)).toBe(wanted);
});

test.each<readonly [string, JsonObject, string]>([
  ["a key", { value: "${azurerm_storage_account.a.primary_access_key}", sensitive: true }, "fail"],
  ["a key inside an object", { value: { key: "${azurerm_search_service.a.primary_key}" } }, "fail"],
  ["a telemetry key", { value: "${azurerm_application_insights.a.instrumentation_key}" }, "fail"],
  ["a key that is never stored", { value: "${azurerm_search_service.a.primary_key}", ephemeral: true }, "pass"],
  ["an id", { value: "${azurerm_search_service.a.id}" }, "pass"],
  ["something sensitive", { value: "${var.any}", sensitive: true }, "unknown"],
])("an output with %s", (_what, k, wanted) => {
  expect(verdict("output-secret", "terraform", { variable, output: { k, other: { value: "x" } } })).toBe(wanted);
});

test("a stack without outputs hands out nothing", () => {
  expect(verdict("output-secret", "terraform", { variable })).toBe("pass");
});

test.each<readonly [string, Json, string]>([
  ["lists keys", "listKeys", "fail"],
  ["lists a signature", "listAccountSas", "fail"],
  ["lists keys of a part", "hosts/default/listKeys", "fail"],
  ["stops", "stop", "pass"],
  ["does what nobody knows", "${var.any}", "unknown"],
  ["only reads", null, "pass"],
])("an operation of ARM that %s", (_what, action, wanted) => {
  const a = { type: "Microsoft.Storage/storageAccounts@2024-01-01", action };
  const example: TerraformJson = {
    variable,
    resource: { azapi_resource_action: { a } },
    data: { azapi_resource_action: { a } },
  };
  expect(verdict("key-read", "azapi_resource_action.a", example)).toBe(wanted);
  expect(verdict("key-read", "data.azapi_resource_action.a", example)).toBe(wanted);
});

test("an operation on an account is not judged as an account", () => {
  const a = { type: "Microsoft.Storage/storageAccounts@2024-01-01", action: "listKeys" };
  const example = { resource: { azapi_resource_action: { a } } };
  expect(verdict("storage-shared-key", "azapi_resource_action.a", example)).toBeUndefined();
});

test("a signature that is read is a key in the state", () => {
  const example = { data: { azurerm_storage_account_sas: { a: { https_only: true } } } };
  expect(verdict("key-read", "data.azurerm_storage_account_sas.a", example)).toBe("fail");
});

test.each<readonly [string, Json, string]>([
  ["says so", { storage_use_azuread: true }, "pass"],
  ["says otherwise", { storage_use_azuread: false }, "fail"],
  ["leaves it to a variable", { storage_use_azuread: "${var.any}" }, "unknown"],
  ["leaves it to the environment", { features: {} }, "not-applicable"],
  ["is one of two that say otherwise", [{ storage_use_azuread: true }, { storage_use_azuread: false }], "fail"],
])("a provider that %s", (_what, azurerm, wanted) => {
  expect(verdict("provider-storage-keys", "terraform", { variable, provider: { azurerm } })).toBe(wanted);
});

import type { TerraformJson } from "../../../policies/engine/rule";
import { rules } from "../../../policies/rules";
import { judgeExample } from "../judge-example";

/** The verdicts of one rule by address. */
function verdicts(id: string, example: TerraformJson): Readonly<Record<string, string>> {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return Object.fromEntries(judgeExample(rule, example).map(({ address, verdict }) => [address, verdict]));
}

const azurerm = (version: string): TerraformJson["terraform"] => ({
  required_providers: { azurerm: { source: "hashicorp/azurerm", version } },
});
const storage = (raw: Record<string, string | boolean | object>): TerraformJson =>
  ({ resource: { azurerm_storage_account: { a: raw } } }) as TerraformJson;
const account = "azurerm_storage_account.a";

test("old and new spellings of an argument mean the same", () => {
  expect(verdicts("storage-https-only", storage({ enable_https_traffic_only: false }))).toEqual({ [account]: "fail" });
  expect(verdicts("storage-https-only", storage({ https_traffic_only_enabled: false }))).toEqual({ [account]: "fail" });
  expect(verdicts("storage-https-only", storage({ name: "st" }))).toEqual({ [account]: "pass" });
});

test("a key vault of azurerm 3, 4 and 5", () => {
  const vault = (raw: object, version: string) =>
    verdicts("key-vault-rbac", {
      terraform: azurerm(version),
      resource: { azurerm_key_vault: { a: raw } },
    } as TerraformJson);
  expect(vault({ enable_rbac_authorization: true }, "~> 3.100")).toEqual({ "azurerm_key_vault.a": "pass" });
  expect(vault({ rbac_authorization_enabled: true }, "~> 5.0")).toEqual({ "azurerm_key_vault.a": "pass" });
  expect(vault({ name: "kv" }, "~> 4.0")).toEqual({ "azurerm_key_vault.a": "fail" });
});

test("a Cosmos DB account of azurerm 5, and of a kind that knows keys only", () => {
  const database = (raw: object) =>
    verdicts("cosmos-keys", { resource: { azurerm_cosmosdb_account: { a: raw } } } as TerraformJson);
  expect(database({ local_authentication_enabled: false })).toEqual({ "azurerm_cosmosdb_account.a": "pass" });
  expect(database({ local_authentication_enabled: true })).toEqual({ "azurerm_cosmosdb_account.a": "fail" });
  expect(database({ kind: "MongoDB" })).toEqual({ "azurerm_cosmosdb_account.a": "not-applicable" });
  expect(database({ local_authentication_enabled: "${var.keys}" })).toEqual({
    "azurerm_cosmosdb_account.a": "unknown",
  });
});

test("a soft delete block without days keeps seven", () => {
  const kept = { blob_properties: { delete_retention_policy: {} } };
  expect(verdicts("storage-blob-soft-delete", storage(kept))).toEqual({ [account]: "pass" });
  expect(verdicts("storage-blob-soft-delete", storage({ account_kind: "FileStorage" }))).toEqual({
    [account]: "not-applicable",
  });
});

test("the blob service of an ARM account is a resource of its own", () => {
  const arm = (properties: object): TerraformJson =>
    ({
      resource: {
        azapi_resource: {
          a: { type: "Microsoft.Storage/storageAccounts@2025-06-01", name: "st", body: { kind: "StorageV2" } },
          blobs: {
            type: "Microsoft.Storage/storageAccounts/blobServices@2025-06-01",
            name: "default",
            parent_id: "${azapi_resource.a.id}",
            body: { properties },
          },
        },
      },
    }) as TerraformJson;
  const on = arm({ deleteRetentionPolicy: { enabled: true, days: 14 }, isVersioningEnabled: true });
  const off = arm({ deleteRetentionPolicy: { enabled: false, days: 14 } });
  expect(verdicts("storage-blob-soft-delete", on)).toMatchObject({ "azapi_resource.a": "pass" });
  expect(verdicts("storage-rollback", on)).toMatchObject({ "azapi_resource.a": "pass" });
  expect(verdicts("storage-blob-soft-delete", off)).toMatchObject({ "azapi_resource.a": "fail" });
});

test("queue logging counts wherever it is configured", () => {
  const apart: TerraformJson = {
    resource: {
      azurerm_storage_account: { a: { name: "st" } },
      azurerm_monitor_diagnostic_setting: {
        a: { target_resource_id: "${azurerm_storage_account.a.id}/queueServices/default" },
      },
    },
  };
  expect(verdicts("storage-queue-logging", apart)).toEqual({ [account]: "pass" });
  expect(verdicts("storage-queue-logging", storage({ account_kind: "BlobStorage" }))).toEqual({
    [account]: "not-applicable",
  });
});

test("data without a label counts as data that may be confidential, with a lower severity", () => {
  const labelled = storage({ tags: { dataClassification: "General" } });
  expect(verdicts("encryption-key-owner", storage({ name: "st" }))).toEqual({ [account]: "fail" });
  expect(verdicts("encryption-key-owner", labelled)).toEqual({ [account]: "not-applicable" });
  expect(verdicts("customer-managed-key", storage({ name: "st" }))).toEqual({ [account]: "not-applicable" });
});

test("a key in software is a finding only where the vault could keep it in hardware", () => {
  const key = (sku: string): TerraformJson => ({
    resource: {
      azurerm_key_vault: { a: { name: "kv", sku_name: sku } },
      azurerm_key_vault_key: { a: { key_vault_id: "${azurerm_key_vault.a.id}", key_type: "RSA" } },
    },
  });
  expect(verdicts("key-hardware-backed", key("premium"))).toEqual({ "azurerm_key_vault_key.a": "fail" });
  expect(verdicts("key-hardware-backed", key("standard"))).toEqual({ "azurerm_key_vault_key.a": "not-applicable" });
});

test.each([
  ["repo:contoso/chat:environment:production", "pass"],
  ["repo:contoso/chat:ref:refs/heads/main", "pass"],
  ["repo:contoso/*:ref:refs/heads/main", "fail"],
  ["environment:production", "fail"],
  ["${var.subject}", "unknown"],
])("the federated subject %s: %s", (subject, expected) => {
  const example: TerraformJson = {
    resource: {
      azurerm_federated_identity_credential: {
        a: { issuer: "https://token.actions.githubusercontent.com", subject },
      },
    },
  };
  expect(verdicts("federated-repository", example)).toEqual({ "azurerm_federated_identity_credential.a": expected });
});

test("a role that may do everything is found at any depth of the list", () => {
  const role = (actions: readonly string[]): TerraformJson => ({
    resource: { azurerm_role_definition: { a: { permissions: [{ actions: [] }, { actions }] } } },
  });
  expect(verdicts("custom-role-owner", role(["Microsoft.Storage/*/read", "*"]))).toEqual({
    "azurerm_role_definition.a": "fail",
  });
  expect(verdicts("custom-role-owner", role(["${var.action}"]))).toEqual({ "azurerm_role_definition.a": "unknown" });
  expect(verdicts("custom-role-grants-access", role(["microsoft.authorization/roleassignments/write"]))).toEqual({
    "azurerm_role_definition.a": "fail",
  });
});

test("a key in an AI connection of any parent", () => {
  const connection = (type: string, authType: string): TerraformJson => ({
    resource: { azapi_resource: { a: { type, name: "search", body: { properties: { authType } } } } },
  });
  const project = "Microsoft.CognitiveServices/accounts/projects/connections@2025-09-01";
  const hub = "Microsoft.MachineLearningServices/workspaces/connections@2025-09-01";
  expect(verdicts("ai-connection-credential", connection(project, "AAD"))).toEqual({ "azapi_resource.a": "pass" });
  expect(verdicts("ai-connection-credential", connection(hub, "ApiKey"))).toEqual({ "azapi_resource.a": "fail" });
  expect(verdicts("ai-connection-credential", connection(hub, "${var.kind}"))).toEqual({
    "azapi_resource.a": "unknown",
  });
});

test("an environment that is internal is closed, whatever an older provider left out", () => {
  const environment = (raw: object) =>
    verdicts("container-environment-public-access", {
      resource: { azurerm_container_app_environment: { a: raw } },
    } as TerraformJson);
  expect(environment({ internal_load_balancer_enabled: true })).toEqual({
    "azurerm_container_app_environment.a": "pass",
  });
  expect(environment({ public_network_access: "Enabled", internal_load_balancer_enabled: true })).toEqual({
    "azurerm_container_app_environment.a": "fail",
  });
});

test("names of settings tell secrets from where secrets are", () => {
  const app = (env: readonly object[]): TerraformJson =>
    ({
      resource: { azurerm_container_app: { a: { template: { container: { name: "app", env } } } } },
    }) as TerraformJson;
  const name = "azurerm_container_app.a";
  expect(verdicts("container-literal-secret", app([{ name: "DB_PASSWORD", value: "x" }]))).toEqual({ [name]: "fail" });
  expect(verdicts("container-literal-secret", app([{ name: "KEY_VAULT_SECRET_URI", value: "x" }]))).toEqual({
    [name]: "pass",
  });
  expect(verdicts("container-literal-secret", app([{ name: "DB_PASSWORD", secret_name: "db" }]))).toEqual({
    [name]: "pass",
  });
});

test("a date that is computed when Terraform runs is a date", () => {
  const secret = (expiration_date: string): TerraformJson => ({
    resource: { azurerm_key_vault_secret: { a: { expiration_date } } },
  });
  const name = "azurerm_key_vault_secret.a";
  expect(verdicts("secret-expiry", secret('${timeadd(timestamp(), "8760h")}'))).toEqual({ [name]: "pass" });
  expect(verdicts("secret-expiry", secret("${time_rotating.a.rotation_rfc3339}"))).toEqual({ [name]: "pass" });
  expect(verdicts("secret-expiry", secret("${var.expires}"))).toEqual({ [name]: "unknown" });
});

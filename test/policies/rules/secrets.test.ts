import { rules } from "../../../policies/rules";
import { runRules } from "../../../policies/engine/run";
import { holdsCredential, secretText } from "../../../policies/rules/shared/secrets/secret-text";
import { secretName } from "../../../policies/rules/shared/secrets/secret-name";
import { loadFiles } from "../estate/loaders/hcl/hcl-folder";

/** Where secrets come from. */
const sources = [
  "azurerm_cognitive_account.a.primary_access_key",
  "azurerm_storage_account.a.primary_connection_string",
  "azurerm_redis_cache.a.primary_access_key",
  "azurerm_kubernetes_cluster.a.kube_config[0].client_key",
  "azurerm_container_registry.a.admin_password",
  "random_password.a.result",
  "tls_private_key.a.private_key_pem",
  "azuread_application_password.a.value",
  "azuread_service_principal_password.a.value",
  "data.azurerm_key_vault_secret.a.value",
  "data.azurerm_storage_account_sas.a.sas",
];

/** What looks like a secret by its name or its mark, and is none. */
const harmless = [
  "azurerm_key_vault_secret.a.id",
  "azurerm_key_vault_secret.a.versionless_id",
  "azurerm_key_vault_secret.a.name",
  "azurerm_key_vault_key.a.id",
  "azurerm_key_vault.a.vault_uri",
  "azurerm_user_assigned_identity.a.client_id",
  "azurerm_redis_cache.a.ssl_port",
  "azurerm_container_app.a.custom_domain_verification_id",
  "azurerm_kubernetes_cluster.a.kube_config[0].host",
  "tls_private_key.a.public_key_openssh",
];

const ways = ["@", "local.kept", "module.through.value", 'format("a=%s", @)', "nonsensitive(@)", 'try(@, "")'];

/** Arguments that show what they are given, with the rule that judges each. */
const sinks: Readonly<Record<string, (value: string) => string>> = {
  "output-secret": (value) => `output "o" {\n value = ${value}\n sensitive = true\n}`,
  "web-secret-settings": (value) =>
    `resource "azurerm_linux_web_app" "sink" { app_settings = { LEVEL = "info", VALUE = ${value} } }`,
  "container-literal-secret": (value) =>
    `resource "azurerm_container_app" "sink" {\n template {\n container {\n name = "a"\n env {\n name = "VALUE"\n value = ${value}\n }\n }\n }\n}`,
  "machine-start-secrets": (value) =>
    `resource "azurerm_linux_virtual_machine" "sink" { custom_data = base64encode("run \${${value}}") }`,
  "extension-secrets": (value) =>
    `resource "azurerm_virtual_machine_extension" "sink" { settings = jsonencode({ v = ${value} }) }`,
  "gateway-named-value-in-vault": (value) =>
    `resource "azurerm_api_management_named_value" "sink" {\n name = "backend"\n value = ${value}\n}`,
};

/** More arguments of that kind, judged by one rule. */
const open: readonly ((value: string) => string)[] = [
  (value) => `resource "azurerm_resource_group" "sink" { tags = { a = ${value} } }`,
  (value) => `resource "azurerm_automation_variable_string" "sink" { value = ${value} }`,
  (value) =>
    `resource "azurerm_resource_deployment_script_azure_cli" "sink" {\n environment_variable {\n name = "A"\n value = ${value}\n }\n}`,
  (value) => `resource "azurerm_logic_app_workflow" "sink" { parameters = { a = ${value} } }`,
  (value) => `resource "local_file" "sink" { content = ${value} }`,
  (value) =>
    `resource "azurerm_resource_group_template_deployment" "sink" { parameters_content = jsonencode({ a = { value = ${value} } }) }`,
  (value) => `resource "azurerm_app_configuration_key" "sink" { value = ${value} }`,
  (value) => `resource "azurerm_api_management_api_policy" "sink" { xml_content = "<a>\${${value}}</a>" }`,
  (value) => `resource "azapi_resource" "sink" {\n type = "A.B/c@2025-01-01"\n body = { a = ${value} }\n}`,
  (value) => `resource "null_resource" "sink" { triggers = { a = ${value} } }`,
];

async function verdict(id: string, source: string, way: string, sink: (value: string) => string): Promise<string> {
  const value = way.replaceAll("@", source);
  const { graph } = await loadFiles({
    "main.tf": `
locals { kept = ${source} }
module "through" {
  source = "./through"
  given  = { inner = ${source} }
}
${declared(source)}
${sink(value)}
`,
    "through/main.tf": 'variable "given" {}\noutput "value" { value = "${var.given.inner}" }\n',
  });
  const rule = rules.filter((one) => one.id === id);
  const found = runRules(rule, graph).filter(({ address }) => /sink|^terraform$/.test(address));
  expect(found).toHaveLength(1);
  return found[0]?.verdict ?? "none";
}

function declared(source: string): string {
  const [, data, type, name] = /^(data\.)?(\w+)\.(\w+)/.exec(source) ?? [];
  return `${data ? "data" : "resource"} "${type ?? ""}" "${name ?? ""}" {}`;
}

const everySink = [
  ...Object.entries(sinks),
  ...open.map((sink) => ["secret-in-argument", sink] as const),
] as readonly (readonly [string, (value: string) => string])[];

test.each(sources)("%s fails on every way into every argument that shows it", async (source) => {
  for (const [index, [id, sink]] of everySink.entries()) {
    // Every way into every argument over all sources, without loading each combination for each of them.
    for (const way of ways.filter((_, at) => (at + index + source.length) % 3 === 0 || at === 0)) {
      expect({ id, way, sink: sink("@"), is: await verdict(id, source, way, sink) }).toMatchObject({ is: "fail" });
    }
  }
});

test.each(harmless)("%s is no secret on any way", async (source) => {
  for (const [index, [id, sink]] of everySink.entries()) {
    for (const way of ways.filter((_, at) => (at + index) % 3 === 0)) {
      const is = await verdict(id, source, way, sink);
      expect({ id, way, sink: sink("@"), fails: is === "fail" }).toMatchObject({ fails: false });
    }
  }
});

test.each([
  "OPENAI_API_KEY",
  "DbPassword",
  "CLIENT_SECRET",
  "ConnectionStrings__Default_ConnectionString",
  "WEBSITE_CONTENTAZUREFILECONNECTIONSTRING",
  "STORAGE_ACCOUNT_KEY",
  "SAS_TOKEN",
  "apiKey",
  "ADMIN_PASSWORD_PRIMARY",
])("%s is the name of a secret", (name) => {
  expect(secretName(name)).toBe("secret");
});

test.each([
  "EVENTHUB__fullyQualifiedNamespace",
  "AzureWebJobsSecretStorageType",
  "OPENAI_TOKEN_LIMIT_TYPE",
  "MAX_TOKENS",
  "PASSWORD_POLICY",
  "KEY_VAULT_SECRET_NAME",
  "SECRET_URI",
  "SSH_PUBLIC_KEY",
  "PARTITION_KEY",
  "TOKEN_ENDPOINT",
  "PASSWORD_FILE",
  "AZURE_CLIENT_ID",
  "CREDENTIAL_TYPE",
])("%s is not the name of a secret", (name) => {
  expect(secretName(name)).toBeUndefined();
});

const noise = "Zm9yLXRlc3RzLW9ubHktbm90LWEtcmVhbC1rZXktYXQtYWxsLTAxMjM0NTY3ODktYWJjZGVmZ2hpamtsbW5vcA";

test.each([
  `DefaultEndpointsProtocol=https;AccountName=st;AccountKey=${noise}==`,
  "Endpoint=sb://ns.servicebus.windows.net/;SharedAccessKeyName=all;SharedAccessKey=bm90LWEtcmVhbC1rZXk=",
  "Server=tcp:sql;User ID=ops;Password=not-a-real-one;",
  "postgres://ops:not-a-real-one@psql.example.test/chat",
  `https://st.blob.core.windows.net/in?sv=2024&sig=${noise.slice(0, 43)}%3D`,
  "-----BEGIN RSA PRIVATE KEY-----\nnone\n-----END RSA PRIVATE KEY-----",
  `abc8Q~${noise.slice(0, 34)}`,
])("a text with a credential is found whatever it is called: case %#", (text) => {
  expect(holdsCredential(text)).toBe(true);
  const why = secretText("VALUE", text)?.why ?? "";
  expect(why).not.toBe("");
  expect(why).not.toContain(text);
});

test.each([
  ["SQL_CONNECTION_STRING", "Server=tcp:sql;Database=chat;Authentication=Active Directory Default;"],
  ["SERVICEBUS_CONNECTION_STRING", "Endpoint=sb://ns.servicebus.windows.net/;Authentication=ManagedIdentity"],
  ["DB_PASSWORD", "@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/db)"],
  ["DB_PASSWORD", "secretref:db"],
  ["DB_PASSWORD", "Password={{db-password}}".slice(9)],
  ["EVENTHUB__credential", "managedidentity"],
  ["DB_PASSWORD_FILE", "/run/secrets/db"],
  ["IMAGE_DIGEST", "0123456789abcdef0123456789abcdef"],
  ["COMMAND", "login --password=$DB_PASSWORD"],
  ["CLIENT_ID", "11111111-2222-3333-4444-555555555555"],
  ["API_KEY", ""],
  ["PASSWORD_AUTH", "false"],
])("%s = %s is no secret", (name, text) => {
  expect(secretText(name, text)).toBeUndefined();
});

test("no message repeats a secret", async () => {
  const secret = "Hunter2-not-a-real-one";
  const { graph } = await loadFiles(`
variable "admin_password" { default = "${secret}" }
provider "azurerm" {
  features {}
  client_secret = var.admin_password
}
resource "azurerm_mssql_server" "a" { administrator_login_password = var.admin_password }
resource "azurerm_key_vault_secret" "a" { value = "${secret}" }
resource "azurerm_linux_web_app" "a" { app_settings = { DB_PASSWORD = "${secret}", DB = "Password=${secret}" } }
resource "azurerm_container_app" "a" {
  secret {
    name  = "db"
    value = "${secret}"
  }
}
resource "azurerm_linux_virtual_machine" "a" {
  admin_password = "${secret}"
  custom_data    = base64encode("PASSWORD=${secret}")
  tags           = { note = "Password=${secret}" }
}
output "db_password" { value = var.admin_password }
`);
  const findings = runRules(rules, graph);
  expect(findings.filter(({ verdict }) => verdict === "fail").length).toBeGreaterThan(8);
  expect(findings.filter(({ message }) => message.includes(secret))).toEqual([]);
});

import { rules } from "../../../../../policies/rules";
import { runRules, type Finding } from "../../../../../policies/engine/run";
import { loadFiles } from "../../../estate/loaders/hcl/hcl-folder";

/** Where secrets come from, whatever rule judges where they go. */
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

/** Ways that a value takes through a configuration. */
const ways: readonly ((source: string) => string)[] = [
  (source) => source,
  () => "local.kept",
  () => "module.through.value",
  (source) => `format("a=%s", ${source})`,
  (source) => `nonsensitive(${source})`,
  (source) => `try(${source}, "")`,
];

/** A block of some name with an argument that shows its value. */
type Sink = (name: string, value: string) => string;

/** Arguments that show what they are given, by the rule that judges them. */
const sinks: Readonly<Record<string, readonly Sink[]>> = {
  "output-secret": [(name, value) => `output "${name}" {\n value = ${value}\n sensitive = true\n}`],
  "web-secret-settings": [
    (name, value) =>
      `resource "azurerm_linux_web_app" "${name}" { app_settings = { LEVEL = "info", VALUE = ${value} } }`,
  ],
  "container-literal-secret": [
    (name, value) =>
      `resource "azurerm_container_app" "${name}" {\n template {\n container {\n name = "a"\n env {\n name = "VALUE"\n value = ${value}\n }\n }\n }\n}`,
  ],
  "machine-start-secrets": [
    (name, value) =>
      `resource "azurerm_linux_virtual_machine" "${name}" { custom_data = base64encode("run \${${value}}") }`,
  ],
  "extension-secrets": [
    (name, value) =>
      `resource "azurerm_virtual_machine_extension" "${name}" { settings = jsonencode({ v = ${value} }) }`,
  ],
  "gateway-named-value-in-vault": [
    (name, value) =>
      `resource "azurerm_api_management_named_value" "${name}" {\n name = "backend"\n value = ${value}\n}`,
  ],
  "secret-in-argument": [
    (name, value) => `resource "azurerm_resource_group" "${name}" { tags = { a = ${value} } }`,
    (name, value) => `resource "azurerm_automation_variable_string" "${name}" { value = ${value} }`,
    (name, value) =>
      `resource "azurerm_resource_deployment_script_azure_cli" "${name}" {\n environment_variable {\n name = "A"\n value = ${value}\n }\n}`,
    (name, value) => `resource "azurerm_logic_app_workflow" "${name}" { parameters = { a = ${value} } }`,
    (name, value) => `resource "local_file" "${name}" { content = ${value} }`,
    (name, value) =>
      `resource "azurerm_resource_group_template_deployment" "${name}" { parameters_content = jsonencode({ a = { value = ${value} } }) }`,
    (name, value) => `resource "azurerm_app_configuration_key" "${name}" { value = ${value} }`,
    (name, value) => `resource "azurerm_api_management_api_policy" "${name}" { xml_content = "<a>\${${value}}</a>" }`,
    (name, value) => `resource "azapi_resource" "${name}" {\n type = "A.B/c@2025-01-01"\n body = { a = ${value} }\n}`,
    (name, value) => `resource "null_resource" "${name}" { triggers = { a = ${value} } }`,
  ],
};

const judging = rules.filter(({ id }) => id in sinks);

/** Every way into every sink, under a name of its own. */
const every = Object.entries(sinks).flatMap(([rule, list]) =>
  list.flatMap((sink, nth) =>
    ways.map((way, turn) => ({ rule, way, sink, name: `${rule.replaceAll("-", "_")}_${nth}_${turn}` })),
  ),
);

/** What fails where a source comes to every sink on every way. */
async function failures(source: string): Promise<readonly Finding[]> {
  const [, data, type = "", name = ""] = /^(data\.)?(\w+)\.(\w+)/.exec(source) ?? [];
  const { graph, problems } = await loadFiles({
    "main.tf": `
locals { kept = ${source} }
module "through" {
  source = "./through"
  given  = { inner = ${source} }
}
${data ? "data" : "resource"} "${type}" "${name}" {}
${every.map(({ way, sink, name }) => sink(name, way(source))).join("\n")}
`,
    "through/main.tf": 'variable "given" {}\noutput "value" { value = "${var.given.inner}" }\n',
  });
  expect(problems).toEqual([]);
  return runRules(judging, graph).filter(({ verdict }) => verdict === "fail");
}

test.each(sources)("%s fails on every way into every argument, whichever rule judges it", async (source) => {
  const found = await failures(source);
  const missed = every.filter(
    ({ rule, name }) =>
      !found.some((one) => one.rule === rule && new RegExp(`\\b${name}\\b`).test(`${one.address} ${one.message}`)),
  );
  expect(missed.map(({ rule, way, sink }) => [rule, sink("sink", way(source))])).toEqual([]);
});

test.each(harmless)("%s is not a secret on any way", async (source) => {
  expect(await failures(source)).toEqual([]);
});

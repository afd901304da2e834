import type { Graph } from "../../../policies/estate/graph";
import { graphOf } from "../judge-example";
import { loadFiles } from "./loaders/hcl/hcl-folder";

/** Credentials, each with the reference to it. */
const sources = [
  "azurerm_storage_account.s.primary_access_key",
  "azurerm_kubernetes_cluster.k.kube_config[0].client_key",
  "azurerm_search_service.q.query_keys[0].key",
  "random_password.p.result",
  "tls_private_key.t.private_key_pem",
  "azuread_application_password.a.value",
  "data.azurerm_key_vault_secret.v.value",
  "data.azurerm_storage_account_sas.d.sas",
  "data.azapi_resource_action.keys.output.keys[0].value",
  "azurerm_mssql_server.m.administrator_login_password",
];

/** Attributes that open nothing. */
const harmless = [
  "azurerm_storage_account.s.id",
  "azurerm_storage_account.s.primary_blob_endpoint",
  "azurerm_kubernetes_cluster.k.kube_config[0].host",
  "azurerm_kubernetes_cluster.k.kube_config[0].cluster_ca_certificate",
  "azurerm_linux_web_app.w.identity[0].principal_id",
  "azurerm_linux_web_app.w.custom_domain_verification_id",
  "azurerm_key_vault_secret.x.versionless_id",
  "azurerm_key_vault_secret.x.name",
  "random_string.r.result",
  "data.azapi_resource_action.stop.output.state",
  "tls_private_key.t.public_key_openssh",
];

/** Ways on which a value travels; `@` is the value. */
const ways = [
  "@",
  "local.kept",
  "local.nested.inner.kept",
  'local.nested["inner"]["kept"]',
  'format("Key=%s;", @)',
  'join(",", ["a", @])',
  "base64encode(@)",
  "jsonencode({ key = @ })",
  'merge({ a = "b" }, { key = @ }).key',
  "nonsensitive(@)",
  "sensitive(@)",
  'try(@, "none")',
  'coalesce(@, "none")',
  'replace(@, "a", "b")',
  "trimspace(upper(@))",
  "[for item in [@] : item][0]",
  'var.open ? @ : "none"',
  'lookup({ key = @ }, "key", "")',
  'yamldecode(yamlencode({ key = @ }))["key"]',
];

/** Ways on which nothing of the value is left. */
const ends = [
  "length(@)",
  '@ == "" ? "off" : "on"',
  "sha256(@)",
  'merge({ key = @ }, { other = "b" }).other',
  "local.nested.inner.other",
];

const resources = `
resource "azurerm_storage_account" "s" {}
resource "azurerm_kubernetes_cluster" "k" {}
resource "azurerm_search_service" "q" {}
resource "azurerm_linux_web_app" "w" {}
resource "azurerm_key_vault_secret" "x" {}
resource "azurerm_mssql_server" "m" { administrator_login_password = "not-a-real-Pa55word" }
resource "azuread_application_password" "a" {}
resource "random_password" "p" {}
resource "random_string" "r" {}
resource "tls_private_key" "t" {}
data "azurerm_key_vault_secret" "v" {}
data "azurerm_storage_account_sas" "d" {}
data "azapi_resource_action" "keys" { action = "listKeys" }
data "azapi_resource_action" "stop" { action = "stop" }
variable "open" {}
`;

function locals(source: string): string {
  return `locals {\n  kept = ${source}\n  nested = { inner = { kept = ${source}, other = "open" } }\n}\n`;
}

function carried(graph: Graph, address: string): readonly string[] {
  const [at] = graph.resources.filter((resource) => resource.address === address);
  if (!at) throw new Error(`there is no ${address}`);
  return graph.secretsIn(at, at.written("input")).map(({ reference }) => reference);
}

/** The same configuration as text, and as Terraform JSON. */
async function inBoth(expression: string, source: string): Promise<readonly (readonly string[])[]> {
  const text = `${resources}${locals(source)}resource "terraform_data" "sink" { input = ${expression} }\n`;
  const { graph } = await loadFiles(text);
  const json = graphOf({
    stack: {
      variable: { open: {} },
      locals: { kept: `\${${source}}`, nested: { inner: { kept: `\${${source}}`, other: "open" } } },
      resource: {
        azurerm_mssql_server: { m: { administrator_login_password: "not-a-real-Pa55word" } },
        terraform_data: { sink: { input: `\${${expression}}` } },
      },
      data: { azapi_resource_action: { keys: { action: "listKeys" }, stop: { action: "stop" } } },
    } as Parameters<typeof graphOf>[0][string],
  });
  return [carried(graph, "terraform_data.sink"), carried(json, "terraform_data.sink")];
}

const plain = (reference: string) => reference.replace(/\[\d+\]/g, "");

test.each(sources)("%s is followed on every way", async (source) => {
  for (const way of ways) {
    const [text = [], json = []] = await inBoth(way.replaceAll("@", source), source);
    expect({ way, found: [...new Set(text.map(plain))] }).toEqual({ way, found: [plain(source)] });
    expect({ way, found: [...new Set(json.map(plain))] }).toEqual({ way, found: [plain(source)] });
  }
});

test.each(harmless)("%s is not a credential on any way", async (source) => {
  for (const way of ways) {
    expect({ way, found: await inBoth(way.replaceAll("@", source), source) }).toEqual({ way, found: [[], []] });
  }
});

test.each(ends)("%s leaves nothing of a credential", async (end) => {
  const source = "azurerm_storage_account.s.primary_access_key";
  expect(await inBoth(end.replaceAll("@", source), source)).toEqual([[], []]);
});

test("a credential is followed through modules, repetition and another resource", async () => {
  const { graph } = await loadFiles({
    "main.tf": `
module "keys" {
  source = "./keys"
  names  = ["a", "b"]
}
module "sink" {
  source = "./sink"
  value  = module.keys.all["a"]
}
resource "terraform_data" "between" { input = module.keys.all["b"] }
resource "terraform_data" "last" { input = terraform_data.between.output }
resource "terraform_data" "whole" { input = module.keys }
`,
    "keys/main.tf": `
variable "names" {}
resource "azurerm_storage_account" "s" {
  for_each = toset(var.names)
  name     = each.key
}
output "all" { value = { for name, account in azurerm_storage_account.s : name => account.primary_access_key } }
`,
    "sink/main.tf": `
variable "value" {}
resource "terraform_data" "sink" { input = "key=\${var.value}" }
`,
  });
  const key = (name: string) => `module.keys.azurerm_storage_account.s["${name}"].primary_access_key`;
  expect(carried(graph, "module.sink.terraform_data.sink")).toEqual([key("a")]);
  expect(carried(graph, "terraform_data.between")).toEqual([key("b")]);
  expect(carried(graph, "terraform_data.last")).toEqual([key("b")]);
  expect(carried(graph, "terraform_data.whole")).toEqual([key("a"), key("b")]);
});

test("a credential is followed out of another stack", () => {
  const graph = graphOf({
    platform: {
      resource: { azurerm_storage_account: { s: {} } },
      output: { key: { value: "${azurerm_storage_account.s.primary_access_key}" } },
    },
    workload: {
      data: { terraform_remote_state: { platform: {} } },
      resource: { terraform_data: { sink: { input: "${data.terraform_remote_state.platform.outputs.key}" } } },
    },
  });
  expect(carried(graph, "terraform_data.sink")).toEqual(["azurerm_storage_account.s.primary_access_key"]);
});

test("a variable that is called sensitive and has no value is told apart", async () => {
  const { graph } = await loadFiles(
    'variable "token" { sensitive = true }\nresource "terraform_data" "sink" { input = format("%s!", var.token) }\n',
  );
  expect(carried(graph, "terraform_data.sink")).toEqual(["var.token"]);
});

import privateEndpoint from "../../../../../policies/rules/network/private-link/private-endpoint";
import storageSharedKey from "../../../../../policies/rules/identities/storage-shared-key";
import { runRules } from "../../../../../policies/engine/run";
import { loadFiles } from "./hcl-folder";

/** `address verdict` of one rule over a configuration. */
async function verdicts(rule: Parameters<typeof runRules>[0][number], ...files: Parameters<typeof loadFiles>) {
  const { graph } = await loadFiles(...files);
  return runRules([rule], graph).map(({ address, verdict }) => `${address} ${verdict}`);
}

const account = (more = "") => `resource "azurerm_storage_account" "a" {\n  name = "a"\n${more}\n}\n`;
const endpoint = (target: string, more = "") => `
resource "azurerm_private_endpoint" "p" {
  name      = "p"
  subnet_id = "s"
  ${more}
  private_service_connection {
    name                           = "c"
    private_connection_resource_id = ${target}
    subresource_names              = ["blob"]
    is_manual_connection           = false
  }
}
`;

describe("an argument decides through every construct of the language:", () => {
  const keys = (value: string) => account(`  shared_access_key_enabled = ${value}\n  local_user_enabled = false`);

  test.each([
    ["false", "pass"],
    ["true", "fail"],
    ["var.off", "pass"],
    ["!var.off", "fail"],
    ["var.missing", "unknown"],
    ["var.nothing", "fail"],
    ["local.settings.keys", "pass"],
    ['lookup(local.settings, "keys", true)', "pass"],
    ["merge(var.missing, { keys = false }).keys", "pass"],
    ["merge({ keys = false }, var.missing).keys", "unknown"],
    ["try(local.settings.absent, true)", "fail"],
    ["var.missing ? false : false", "pass"],
    ["module.far.keys", "unknown"],
    ["uuid() == null", "pass"],
    ['uuid() == "x"', "unknown"],
  ])("%s gives %s", async (value, verdict) => {
    const text = `
variable "off" {
  type    = bool
  default = "false"
}
variable "missing" {}
variable "nothing" {
  default = null
}
locals {
  settings = jsondecode(jsonencode({ keys = false }))
}
module "far" {
  source = "example/far/azurerm"
}
`;
    expect(await verdicts(storageSharedKey, text + keys(value))).toEqual([`azurerm_storage_account.a ${verdict}`]);
  });

  test("in each instance by itself", async () => {
    const text =
      'resource "azurerm_storage_account" "a" {\n  for_each = { open = true, shut = false }\n  shared_access_key_enabled = each.value\n  local_user_enabled = false\n}\n';
    expect(await verdicts(storageSharedKey, text)).toEqual([
      'azurerm_storage_account.a["open"] fail',
      'azurerm_storage_account.a["shut"] pass',
    ]);
  });

  test("in the one that stands for instances that are not known", async () => {
    const text =
      'variable "all" {}\nresource "azurerm_storage_account" "a" {\n  for_each = var.all\n  shared_access_key_enabled = true\n}\n';
    expect(await verdicts(storageSharedKey, text)).toEqual(["azurerm_storage_account.a fail"]);
  });
});

describe("a private endpoint counts", () => {
  test("for the instance it points at and for no other", async () => {
    const accounts = 'resource "azurerm_storage_account" "a" {\n  count = 2\n  name  = "a${count.index}"\n}\n';
    expect(await verdicts(privateEndpoint, accounts + endpoint("azurerm_storage_account.a[1].id"))).toEqual([
      "azurerm_storage_account.a[0] fail",
      "azurerm_storage_account.a[1] pass",
    ]);
  });

  test("across modules, by their inputs and outputs", async () => {
    const files = {
      "main.tf":
        'module "a" {\n  source   = "./a"\n  for_each = toset(["x", "y"])\n}\nmodule "p" {\n  source = "./p"\n  target = module.a["x"].id\n}\n',
      "a/main.tf": `${account()}output "id" {\n  value = azurerm_storage_account.a.id\n}\n`,
      "p/main.tf": `variable "target" {}\n${endpoint("var.target")}`,
    };
    expect(await verdicts(privateEndpoint, files)).toEqual([
      'module.a["x"].azurerm_storage_account.a pass',
      'module.a["y"].azurerm_storage_account.a fail',
    ]);
  });

  test("not when it exists only perhaps", async () => {
    const text = `variable "on" {}\n${account()}${endpoint("azurerm_storage_account.a.id", "count = var.on ? 1 : 0")}`;
    expect(await verdicts(privateEndpoint, text)).toEqual(["azurerm_storage_account.a unknown"]);
  });

  test("when it exists whenever the account does", async () => {
    const both = "count = var.on ? 1 : 0";
    const text = `variable "on" {}\n${account(both)}${endpoint("azurerm_storage_account.a[0].id", both)}`;
    expect(await verdicts(privateEndpoint, text)).toEqual(["azurerm_storage_account.a pass"]);
    const chained = `variable "all" {}\n${account("for_each = var.all")}${endpoint("each.value.id", "for_each = azurerm_storage_account.a")}`;
    expect(await verdicts(privateEndpoint, chained)).toEqual(["azurerm_storage_account.a pass"]);
  });

  test("not when another condition decides", async () => {
    const text = `variable "on" {}\n${account("count = var.on ? 1 : 0")}${endpoint("azurerm_storage_account.a[0].id", "count = var.on ? 0 : 1")}`;
    expect(await verdicts(privateEndpoint, text)).toEqual(["azurerm_storage_account.a unknown"]);
  });

  test("as unknown when its target comes from a module elsewhere", async () => {
    const text = `module "far" {\n  source = "example/far/azurerm"\n}\n${account()}${endpoint("module.far.id")}`;
    expect(await verdicts(privateEndpoint, text)).toEqual(["azurerm_storage_account.a unknown"]);
  });

  test("not at all where count is 0", async () => {
    const text = `${account()}${endpoint("azurerm_storage_account.a.id", "count = 0")}`;
    expect(await verdicts(privateEndpoint, text)).toEqual(["azurerm_storage_account.a fail"]);
  });
});

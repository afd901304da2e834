import { pathLines, pathText } from "./paths-of";

const account = (more: string) => `
resource "azurerm_storage_account" "a" {
  name = "stdocs"
  tags = { dataClassification = "Confidential" }
  ${more}
}
`;
const keyless = "shared_access_key_enabled = false\n  local_user_enabled = false";
const container = (access: string) => `
resource "azurerm_storage_container" "c" {
  name                  = "docs"
  storage_account_id    = azurerm_storage_account.a.id
  container_access_type = "${access}"
}
`;

describe("the public address of a service", () => {
  test.each<[string, string, readonly string[]]>([
    ["is open with keys", account(""), ["internet try key azurerm_storage_account.a"]],
    ["is open to tokens of Entra alone", account(keyless), ["internet try sign-in azurerm_storage_account.a"]],
    ["is closed", account("public_network_access_enabled = false"), []],
    [
      "lets a range in",
      account(`${keyless}\n  network_rules {\n    default_action = "Deny"\n    ip_rules = ["203.0.113.4"]\n  }`),
      ["range 203.0.113.4 try sign-in azurerm_storage_account.a"],
    ],
    [
      "gives blobs to everybody",
      account(`${keyless}\n  allow_nested_items_to_be_public = true`) + container("blob"),
      ["internet read azurerm_storage_account.a"],
    ],
    [
      "gives blobs to nobody",
      account(keyless) + container("private"),
      ["internet try sign-in azurerm_storage_account.a"],
    ],
    [
      "is not known to be open",
      `variable "open" {}\n${account(`${keyless}\n  public_network_access_enabled = var.open`)}`,
      ["maybe internet try sign-in azurerm_storage_account.a"],
    ],
  ])("%s", async (_what, hcl, expected) => {
    expect(await pathLines(hcl)).toEqual(expected);
  });
});

test("a path names the settings that allow it, and what closes it", async () => {
  const text = await pathText(account(keyless) + container("blob"));
  expect(text).toMatch(/^1 certain path and 0 possible paths from outside\./);
  expect(text).toContain(" 1. Anybody on the internet reads storage account stdocs (confidential).\n");
  expect(text).toMatch(
    / 2\. Anybody reads the blobs of storage container docs without signing in\.\n +azurerm_storage_container\.c, /,
  );
  expect(text).toMatch(/ 1 of 1 {2}azurerm_storage_account\.a, /);
});

import { namesEveryResource } from "../../common/exemption-scope";

const everything = [
  "*",
  "**",
  "?*",
  "*:*",
  "*.*",
  "*/*",
  "*-*",
  "*_*",
  "a*",
  "*a*",
  "az*",
  "*rm_*",
  "azurerm_*",
  "AzureRM_*",
  "azurerm*",
  "azurerm_*.*",
  "azurerm_*_*.*",
  "azapi_*",
  "azuread_*",
  "*azurerm*",
  "*:azurerm_*",
  "module.*",
  "module.*.azurerm_*",
  "*[0]",
];

const something = [
  "azurerm_key_vault.a",
  "azurerm_key_vault.*",
  "azurerm_k*",
  "azurerm_*.hub",
  "*storage*",
  "*Hub*",
  "hr-assistant",
  "prod-*",
  "prod-network:*",
  "module.network.*",
  "azurerm",
  "azapi_resource.*",
  "kv-?",
];

test.each(everything)("%s means every resource", (pattern) => expect(namesEveryResource(pattern)).toBe(true));
test.each(something)("%s says what it means", (pattern) => expect(namesEveryResource(pattern)).toBe(false));

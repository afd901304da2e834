import { pathLines } from "./paths-of";

const subscription = "/subscriptions/00000000-0000-0000-0000-000000000001";

/** A provider of a known subscription, a group, a storage account that takes no keys and has no public address. */
const base = `
provider "azurerm" {
  features {}
  subscription_id = "00000000-0000-0000-0000-000000000001"
}
resource "azurerm_resource_group" "g" {
  name     = "rg"
  location = "swedencentral"
}
resource "azurerm_storage_account" "a" {
  name                          = "stdocs"
  resource_group_name           = azurerm_resource_group.g.name
  public_network_access_enabled = false
  shared_access_key_enabled     = false
  local_user_enabled            = false
  tags                          = { dataClassification = "Confidential" }
}
`;
const open = base
  .replace("public_network_access_enabled = false", "public_network_access_enabled = true")
  .replace("shared_access_key_enabled     = false", "shared_access_key_enabled     = true");
const network = `
resource "azurerm_virtual_network" "v" {
  name                = "vnet"
  resource_group_name = azurerm_resource_group.g.name
}
resource "azurerm_subnet" "s" {
  name                 = "snet"
  resource_group_name  = azurerm_resource_group.g.name
  virtual_network_name = azurerm_virtual_network.v.name
  address_prefixes     = ["10.0.0.0/24"]
  default_outbound_access_enabled = false
}
`;
const endpoint = `
resource "azurerm_private_endpoint" "e" {
  name                = "pep"
  resource_group_name = azurerm_resource_group.g.name
  subnet_id           = azurerm_subnet.s.id
  private_service_connection {
    name                           = "blob"
    private_connection_resource_id = azurerm_storage_account.a.id
    subresource_names              = ["blob"]
    is_manual_connection           = false
  }
}
`;
const identity =
  'resource "azurerm_user_assigned_identity" "i" {\n  name = "id"\n  resource_group_name = azurerm_resource_group.g.name\n}\n';
const app = `
resource "azurerm_container_app_environment" "e" {
  name                     = "cae"
  resource_group_name      = azurerm_resource_group.g.name
  infrastructure_subnet_id = azurerm_subnet.s.id
  internal_load_balancer_enabled = true
}
resource "azurerm_container_app" "c" {
  name                         = "ca"
  resource_group_name          = azurerm_resource_group.g.name
  container_app_environment_id = azurerm_container_app_environment.e.id
  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.i.id]
  }
}
`;
const role = (name: string, scope: string, principal = "azurerm_user_assigned_identity.i.principal_id") => `
resource "azurerm_role_assignment" "r" {
  scope                = ${scope}
  role_definition_name = "${name}"
  principal_id         = ${principal}
}
`;
const group = '"00000000-0000-0000-0000-000000000009"\n  principal_type = "Group"';
const groupId = "principal 00000000-0000-0000-0000-000000000009";
const pipeline = (subject: string) => `
resource "azurerm_federated_identity_credential" "f" {
  name      = "f"
  parent_id = azurerm_user_assigned_identity.i.id
  issuer    = "https://token.actions.githubusercontent.com"
  subject   = "${subject}"
  audience  = ["api://AzureADTokenExchange"]
}
`;
const account = "azurerm_storage_account.a";
const vnet = "azurerm_virtual_network.v";

/** What each kind of step leads to: what is in `expected` is a path, and nothing else is but what `beside` begins with. */
const cases: readonly [what: string, hcl: string, expected: readonly string[]][] = [
  ["a right without a connection", base + role("Storage Blob Data Reader", `${account}.id`, group), []],
  ["a private endpoint without a right", base + network + endpoint, [`${vnet} try sign-in ${account}`]],
  [
    "an app with a right and a private endpoint",
    base + network + endpoint + identity + app + role("Storage Blob Data Reader", `${account}.id`),
    [`azurerm_container_app.c read ${account}`, `${vnet} try sign-in ${account}`],
  ],
  [
    "a role on the resource group",
    base + network + endpoint + identity + app + role("Storage Blob Data Reader", "azurerm_resource_group.g.id"),
    [`azurerm_container_app.c read ${account}`, `${vnet} try sign-in ${account}`],
  ],
  [
    "a role on another resource group",
    base +
      network +
      endpoint +
      identity +
      app +
      role("Storage Blob Data Reader", `"${subscription}/resourceGroups/other"`),
    [`${vnet} try sign-in ${account}`],
  ],
  [
    "a role on a scope that is not known",
    `variable "scope" {}\n${base}${network}${endpoint}${identity}${app}${role("Storage Blob Data Reader", "var.scope")}`,
    [`maybe azurerm_container_app.c read ${account}`, `${vnet} try sign-in ${account}`],
  ],
  [
    "a role that is not known",
    `variable "role" {}\n${base}${network}${endpoint}${identity}${app}${role("${var.role}", `${account}.id`)}`,
    [
      `maybe azurerm_container_app.c change ${account}`,
      `maybe azurerm_container_app.c read ${account}`,
      `maybe azurerm_user_assigned_identity.i change ${account}`,
      `maybe azurerm_user_assigned_identity.i read ${account}`,
      `${vnet} try sign-in ${account}`,
    ],
  ],
  [
    "a group with the right to list keys that are taken",
    open + role("Storage Account Key Operator Service Role", `${account}.id`, group),
    [`${groupId} change ${account}`, `${groupId} read ${account}`, `internet try key ${account}`],
  ],
  [
    "a group with the right to list keys that are not taken",
    base + role("Storage Account Key Operator Service Role", `${account}.id`, group),
    [],
  ],
  [
    "a group that manages a service, and so its network and its keys",
    base + role("Storage Account Contributor", `${account}.id`, group),
    [`${groupId} change ${account}`, `${groupId} read ${account}`],
  ],
  [
    "an owner of a group of resources",
    base + role("Owner", "azurerm_resource_group.g.id", group),
    [`${groupId} change ${account}`, `${groupId} govern group rg`, `${groupId} read ${account}`],
  ],
  [
    "a contributor, who acts as every identity",
    base + identity + role("Contributor", `"${subscription}"`, group),
    [
      `${groupId} become azurerm_user_assigned_identity.i`,
      `${groupId} change ${account}`,
      `${groupId} read ${account}`,
    ],
  ],
  [
    "a pipeline by its federated credential",
    open.replace("shared_access_key_enabled     = true", "shared_access_key_enabled = false") +
      identity +
      pipeline("repo:contoso/estate:environment:prod") +
      role("Storage Blob Data Contributor", `${account}.id`),
    [
      `azurerm_federated_identity_credential.f change ${account}`,
      `azurerm_federated_identity_credential.f read ${account}`,
      `azurerm_user_assigned_identity.i change ${account}`,
      `azurerm_user_assigned_identity.i read ${account}`,
      `internet try sign-in ${account}`,
    ],
  ],
  [
    "strangers whom a federated credential believes",
    open.replace("shared_access_key_enabled     = true", "shared_access_key_enabled = false") +
      identity +
      pipeline("repo:contoso/*") +
      role("Storage Blob Data Reader", `${account}.id`),
    ["internet become azurerm_user_assigned_identity.i", `internet read ${account}`],
  ],
  [
    "a network of somebody else that is peered",
    `${base}${network}${endpoint}
resource "azurerm_virtual_network_peering" "p" {
  name                      = "p"
  resource_group_name       = azurerm_resource_group.g.name
  virtual_network_name      = azurerm_virtual_network.v.name
  remote_virtual_network_id = "${subscription}/resourceGroups/x/providers/Microsoft.Network/virtualNetworks/theirs"
}`,
    [
      `${vnet} try sign-in ${account}`,
      `network ${subscription}/resourcegroups/x/providers/microsoft.network/virtualnetworks/theirs try sign-in ${account}`,
    ],
  ],
  [
    "network rules that let a subnet in",
    `${base.replace("public_network_access_enabled = false", 'network_rules {\n    default_action = "Deny"\n    virtual_network_subnet_ids = [azurerm_subnet.s.id]\n  }')}${network}${identity}${app}${role("Storage Blob Data Reader", `${account}.id`)}`,
    [`azurerm_container_app.c read ${account}`],
  ],
  [
    "a key in the settings of an app",
    `${open}
resource "azurerm_linux_web_app" "w" {
  name                = "app"
  resource_group_name = azurerm_resource_group.g.name
  public_network_access_enabled = false
  app_settings        = { KEY = azurerm_storage_account.a.primary_access_key }
}`,
    [
      `azurerm_linux_web_app.w change ${account}`,
      `azurerm_linux_web_app.w read ${account}`,
      "azurerm_linux_web_app.w send anywhere",
      `internet try key ${account}`,
    ],
  ],
  [
    "an app that asks nobody to sign in",
    `${base.replace("public_network_access_enabled = false", "public_network_access_enabled = true")}
resource "azurerm_linux_web_app" "w" {
  name                = "app"
  resource_group_name = azurerm_resource_group.g.name
  identity {
    type = "SystemAssigned"
  }
}
${role("Storage Blob Data Reader", `${account}.id`, "azurerm_linux_web_app.w.identity[0].principal_id")}`,
    [
      `azurerm_linux_web_app.w read ${account}`,
      "azurerm_linux_web_app.w send anywhere",
      `internet try sign-in ${account}`,
      `maybe internet read ${account}`,
      "maybe internet send anywhere",
    ],
  ],
  [
    "a database that lets all of Azure in",
    `${base}
resource "azurerm_mssql_server" "s" {
  name                = "sql"
  resource_group_name = azurerm_resource_group.g.name
  administrator_login = "ops"
}
resource "azurerm_mssql_firewall_rule" "f" {
  name             = "azure"
  server_id        = azurerm_mssql_server.s.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "0.0.0.0"
}`,
    ["internet try key azurerm_mssql_server.s"],
  ],
  [
    "a database that lets nobody in",
    `${base}
resource "azurerm_mssql_server" "s" {
  name                = "sql"
  resource_group_name = azurerm_resource_group.g.name
}`,
    [],
  ],
  [
    "an access policy of a vault",
    `${base}
resource "azurerm_key_vault" "k" {
  name                       = "kv"
  resource_group_name        = azurerm_resource_group.g.name
  rbac_authorization_enabled = false
  access_policy {
    object_id          = "00000000-0000-0000-0000-000000000009"
    secret_permissions = ["Get"]
  }
}`,
    ["internet try sign-in azurerm_key_vault.k", `${groupId} read azurerm_key_vault.k`],
  ],
  [
    "a data role of Cosmos DB",
    `${base}
resource "azurerm_cosmosdb_account" "c" {
  name                          = "cosmos"
  resource_group_name           = azurerm_resource_group.g.name
  local_authentication_disabled = true
}
resource "azurerm_cosmosdb_sql_role_assignment" "r" {
  resource_group_name = azurerm_resource_group.g.name
  account_name        = azurerm_cosmosdb_account.c.name
  role_definition_id  = "\${azurerm_cosmosdb_account.c.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000001"
  principal_id        = "00000000-0000-0000-0000-000000000009"
  scope               = azurerm_cosmosdb_account.c.id
}`,
    ["internet try sign-in azurerm_cosmosdb_account.c", `${groupId} read azurerm_cosmosdb_account.c`],
  ],
  [
    "another tenant that manages the subscription",
    `${base}
resource "azurerm_lighthouse_definition" "d" {
  name               = "d"
  managing_tenant_id = "00000000-0000-0000-0000-000000000007"
  scope              = "${subscription}"
  authorization {
    principal_id       = "00000000-0000-0000-0000-000000000008"
    role_definition_id = "b24988ac-6180-42a0-ab88-20f7382dd24c"
  }
}
resource "azurerm_lighthouse_assignment" "a" {
  scope                    = "${subscription}"
  lighthouse_definition_id = azurerm_lighthouse_definition.d.id
}`,
    [
      `tenant 00000000-0000-0000-0000-000000000007 change ${account}`,
      `tenant 00000000-0000-0000-0000-000000000007 read ${account}`,
    ],
  ],
  [
    "a service that the firewall trusts, with a right",
    `${base.replace("public_network_access_enabled = false", 'public_network_access_enabled = false\n  network_rules {\n    default_action = "Deny"\n    bypass = ["AzureServices"]\n  }')}
resource "azurerm_data_factory" "f" {
  name                = "adf"
  public_network_enabled = false
  resource_group_name = azurerm_resource_group.g.name
  identity {
    type = "SystemAssigned"
  }
}
${role("Storage Blob Data Reader", `${account}.id`, "azurerm_data_factory.f.identity[0].principal_id")}`,
    ["azurerm_data_factory.f send anywhere", `maybe azurerm_data_factory.f read ${account}`],
  ],
  [
    "a subnet that goes out by itself",
    base + network.replace("default_outbound_access_enabled = false", "") + identity + app,
    ["azurerm_container_app.c send anywhere"],
  ],
];

test.each(cases)("%s", async (_what, hcl, expected) => {
  expect(await pathLines(hcl)).toEqual([...expected].sort());
});

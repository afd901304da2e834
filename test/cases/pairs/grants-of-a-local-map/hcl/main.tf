terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "4.55.0"
    }
  }
}

provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "g" {
  name     = "rg-app"
  location = "westeurope"
}

resource "azurerm_key_vault" "v" {

  name                = "kv-v"
  location            = azurerm_resource_group.g.location
  resource_group_name = azurerm_resource_group.g.name

  tenant_id = "11111111-1111-1111-1111-111111111111"
  sku_name  = "standard"

}

resource "azurerm_storage_account" "s" {

  name                = "stsapp"
  location            = azurerm_resource_group.g.location
  resource_group_name = azurerm_resource_group.g.name

  account_tier             = "Standard"
  account_replication_type = "GRS"

}

resource "azurerm_user_assigned_identity" "i" {
  for_each            = toset(["app", "job"])
  name                = "id-${each.key}"
  location            = azurerm_resource_group.g.location
  resource_group_name = azurerm_resource_group.g.name
}
locals {
  grants = {
    app_vault = { scope = azurerm_key_vault.v.id, role = "Key Vault Secrets User", who = azurerm_user_assigned_identity.i["app"].principal_id }
    job_blob  = { scope = azurerm_storage_account.s.id, role = "Storage Blob Data Contributor", who = azurerm_user_assigned_identity.i["job"].principal_id }
  }
}
resource "azurerm_role_assignment" "r" {
  for_each             = local.grants
  scope                = each.value.scope
  role_definition_name = each.value.role
  principal_id         = each.value.who
}

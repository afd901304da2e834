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

resource "azurerm_virtual_network" "v" {
  name                = "vnet-app"
  location            = azurerm_resource_group.g.location
  resource_group_name = azurerm_resource_group.g.name
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_key_vault" "v" {

  name                = "kv-v"
  location            = azurerm_resource_group.g.location
  resource_group_name = azurerm_resource_group.g.name

  tenant_id                     = "11111111-1111-1111-1111-111111111111"
  sku_name                      = "standard"
  public_network_access_enabled = false
}

resource "azurerm_storage_account" "s" {

  name                = "stsapp"
  location            = azurerm_resource_group.g.location
  resource_group_name = azurerm_resource_group.g.name

  account_tier                  = "Standard"
  account_replication_type      = "GRS"
  public_network_access_enabled = false
}

resource "azurerm_subnet" "e" {
  name                 = "snet-endpoints"
  resource_group_name  = azurerm_resource_group.g.name
  virtual_network_name = azurerm_virtual_network.v.name
  address_prefixes     = ["10.0.1.0/24"]
}
locals {
  endpoints = {
    vault = { id = azurerm_key_vault.v.id, group = "vault", zone = "privatelink.vaultcore.azure.net" }
    blob  = { id = azurerm_storage_account.s.id, group = "blob", zone = "privatelink.blob.core.windows.net" }
  }
}
resource "azurerm_private_dns_zone" "z" {
  for_each            = toset([for e in local.endpoints : e.zone])
  name                = each.value
  resource_group_name = azurerm_resource_group.g.name
}
resource "azurerm_private_dns_zone_virtual_network_link" "l" {
  for_each              = azurerm_private_dns_zone.z
  name                  = "link"
  resource_group_name   = azurerm_resource_group.g.name
  private_dns_zone_name = each.value.name
  virtual_network_id    = azurerm_virtual_network.v.id
}
resource "azurerm_private_endpoint" "e" {
  for_each            = local.endpoints
  name                = "pe-${each.key}"
  location            = azurerm_resource_group.g.location
  resource_group_name = azurerm_resource_group.g.name
  subnet_id           = azurerm_subnet.e.id
  private_service_connection {
    name                           = each.key
    private_connection_resource_id = each.value.id
    subresource_names              = [each.value.group]
    is_manual_connection           = false
  }
  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [azurerm_private_dns_zone.z[each.value.zone].id]
  }
}

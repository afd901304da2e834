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

locals {
  zones = toset(["privatelink.vaultcore.azure.net", "privatelink.blob.core.windows.net"])
}

resource "azurerm_resource_group" "g" {
  name     = "rg-${substr(uuid(), 0, 4)}"
  location = "westeurope"
}

resource "azurerm_private_dns_zone" "z" {
  for_each            = local.zones
  name                = each.value
  resource_group_name = azurerm_resource_group.g.name
}

resource "azurerm_virtual_network" "n" {
  name                = "vnet-pair"
  location            = "westeurope"
  resource_group_name = azurerm_resource_group.g.name
  address_space       = ["10.0.0.0/16"]
}

resource "azurerm_private_dns_zone_virtual_network_link" "l" {
  for_each              = local.zones
  name                  = "link-${each.key}"
  resource_group_name   = azurerm_resource_group.g.name
  private_dns_zone_name = azurerm_private_dns_zone.z[each.value].name
  virtual_network_id    = azurerm_virtual_network.n.id
}

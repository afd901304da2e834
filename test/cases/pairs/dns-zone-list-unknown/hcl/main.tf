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

resource "azurerm_key_vault" "v" {
  name                = "kv-pair"
  location            = "westeurope"
  resource_group_name = "rg-pair"
  tenant_id           = "11111111-1111-1111-1111-111111111111"
  sku_name            = "standard"
}

resource "azurerm_private_dns_zone" "z" {
  name                = "privatelink.vaultcore.azure.net"
  resource_group_name = "rg-pair"
}

resource "azurerm_private_endpoint" "e" {
  name                = "pe-pair"
  location            = "westeurope"
  resource_group_name = "rg-pair"
  subnet_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-pair/providers/Microsoft.Network/virtualNetworks/vnet/subnets/pe"

  private_service_connection {
    name                           = "vault"
    is_manual_connection           = false
    private_connection_resource_id = azurerm_key_vault.v.id
    subresource_names              = ["vault"]
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [azurerm_private_dns_zone.z.id]
  }
}

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
  count               = 1
  name                = "kv-pair"
  location            = "westeurope"
  resource_group_name = "rg-pair"
  tenant_id           = "11111111-1111-1111-1111-111111111111"
  sku_name            = "standard"
}

locals {
  vault = try(azurerm_key_vault.v[0], null)
}

module "grant" {
  source = "./child"
  parent = local.vault.id
}

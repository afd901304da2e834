terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.0"
    }
  }

  backend "azurerm" {}
}

provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "this" {
  name     = "tailspin-prod-rg"
  location = var.location
}

resource "azurerm_cognitive_account" "accounts" {
  for_each = var.accounts

  name                          = "${each.key}-tailspin"
  location                      = azurerm_resource_group.this.location
  resource_group_name           = azurerm_resource_group.this.name
  kind                          = each.value.kind
  sku_name                      = each.value.sku
  local_auth_enabled            = false
  public_network_access_enabled = false
}

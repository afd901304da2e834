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

variable "assignments" {
  type = map(object({ on_vault = bool, principal = string }))
  default = {
    reader = { on_vault = true, principal = "55555555-5555-5555-5555-555555555555" }
  }
}

resource "azurerm_key_vault" "v" {
  name                = "kv-pair"
  location            = "westeurope"
  resource_group_name = "rg-pair"
  tenant_id           = "11111111-1111-1111-1111-111111111111"
  sku_name            = "standard"
}

resource "azurerm_resource_group" "g" {
  name     = "rg-other"
  location = "westeurope"
}

resource "azurerm_role_assignment" "r" {
  for_each             = var.assignments
  scope                = each.value.on_vault ? azurerm_key_vault.v.id : azurerm_resource_group.g.id
  role_definition_name = "Reader"
  principal_id         = each.value.principal
}

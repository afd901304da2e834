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

module "app" {
  source   = "./modules/app"
  for_each = toset(["chat", "jobs"])
  name     = each.key
}

resource "azurerm_role_assignment" "listed" {
  for_each             = toset(["chat", "jobs"])
  scope                = module.app[each.key].account.id
  role_definition_name = "Storage Blob Data Reader"
  principal_id         = module.app[each.key].principal_id
}

resource "azurerm_role_assignment" "each" {
  for_each             = module.app
  scope                = each.value.account.id
  role_definition_name = "Storage Blob Data Reader"
  principal_id         = each.value.principal_id
}

output "keys" {
  value     = [for app in module.app : app.key]
  sensitive = true
}

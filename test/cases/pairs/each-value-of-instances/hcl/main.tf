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

resource "azurerm_linux_web_app" "a" {
  for_each            = toset(["chat", "jobs"])
  name                = "app-${each.key}"
  location            = "westeurope"
  resource_group_name = "rg-pair"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-pair/providers/Microsoft.Web/serverFarms/asp-pair"

  identity {
    type = "SystemAssigned"
  }

  site_config {}
}

resource "azurerm_role_assignment" "instance" {
  for_each             = azurerm_linux_web_app.a
  scope                = azurerm_key_vault.v.id
  role_definition_name = "Key Vault Secrets User"
  principal_id         = each.value.identity[0].principal_id
}

resource "azurerm_role_assignment" "principal" {
  for_each             = { for name, app in azurerm_linux_web_app.a : name => app.identity.0.principal_id }
  scope                = azurerm_key_vault.v.id
  role_definition_name = "Key Vault Secrets User"
  principal_id         = each.value
}

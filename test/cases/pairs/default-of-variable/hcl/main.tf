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

variable "password" {
  type      = string
  sensitive = true
  default   = "not-a-real-Pa55word"
}

variable "settings" {
  type    = map(string)
  default = {}
}

resource "azurerm_key_vault" "v" {
  name                = "kv-pair"
  location            = "westeurope"
  resource_group_name = "rg-pair"
  tenant_id           = "11111111-1111-1111-1111-111111111111"
  sku_name            = "standard"
}

resource "azurerm_key_vault_secret" "s" {
  name         = "db-password"
  value        = var.password
  key_vault_id = azurerm_key_vault.v.id
}

resource "azurerm_linux_web_app" "a" {
  for_each            = toset(["chat", "jobs"])
  name                = "app-${each.key}"
  location            = "westeurope"
  resource_group_name = "rg-pair"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-pair/providers/Microsoft.Web/serverFarms/asp-pair"

  app_settings = merge(
    { DATABASE_PASSWORD = "@Microsoft.KeyVault(SecretUri=${azurerm_key_vault_secret.s.versionless_id})" },
    each.key == "jobs" ? { QUEUE_PASSWORD = var.password } : {},
  )

  site_config {}
}

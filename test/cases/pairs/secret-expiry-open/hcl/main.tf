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

resource "azurerm_key_vault_secret" "s" {
  name            = "pipeline"
  value           = "not-a-real-one"
  key_vault_id    = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-pair/providers/Microsoft.KeyVault/vaults/kv-pair"
  content_type    = "text/plain"
  expiration_date = timeadd(timestamp(), "720h")
}

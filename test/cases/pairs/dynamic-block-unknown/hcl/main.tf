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

resource "azurerm_key_vault_key" "k" {
  name         = "cmk"
  key_vault_id = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-pair/providers/Microsoft.KeyVault/vaults/kv-pair"
  key_type     = "RSA"
  key_size     = 3072
  key_opts     = ["wrapKey"]
}

locals {
  key = azurerm_key_vault_key.k.versionless_id
}

resource "azurerm_cognitive_account" "c" {
  name                = "cog-pair"
  location            = "westeurope"
  resource_group_name = "rg-pair"
  kind                = "OpenAI"
  sku_name            = "S0"

  identity {
    type = "SystemAssigned"
  }

  dynamic "customer_managed_key" {
    for_each = local.key == null ? [] : [local.key]
    content {
      key_vault_key_id = customer_managed_key.value
    }
  }
}

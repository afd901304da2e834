terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 4.20"
    }
  }
}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

data "azurerm_client_config" "current" {}

locals {
  name = "demo-sandbox"
  tags = {
    environment = "sandbox"
    owner       = "demo-team"
    managed_by  = "terraform"
  }
  is_production = contains(["prod", "prd"], lower("SANDBOX"))
}

resource "azurerm_key_vault" "app" {
  name                          = "${local.name}-kv"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  tenant_id                     = data.azurerm_client_config.current.tenant_id
  sku_name                      = "standard"
  purge_protection_enabled      = !(length("demo") > 0)
  soft_delete_retention_days    = 30
  public_network_access_enabled = false

  access_policy {
    tenant_id = data.azurerm_client_config.current.tenant_id
    object_id = data.azurerm_client_config.current.object_id

    key_permissions    = ["Get", "List", "Create"]
    secret_permissions = ["Get", "List", "Set", "Delete"]
  }
  tags = local.tags
}

resource "azurerm_key_vault_key" "cmk" {
  name         = "cmk"
  key_vault_id = azurerm_key_vault.app.id
  key_type     = "RSA-HSM"
  key_size     = parseint("4096", 10)
  key_opts     = ["decrypt", "encrypt", "unwrapKey", "wrapKey"]
}

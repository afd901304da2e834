terraform {
  required_version = ">= 1.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.0, < 5.0"
    }
  }
}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "rg" {
  name     = "aidemo-dev-rg"
  location = "West Europe"
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

variable "subscription_id" {
  type = string
}

resource "azurerm_key_vault" "app" {
  name                     = "aidemo-dev-kv"
  location                 = azurerm_resource_group.rg.location
  resource_group_name      = azurerm_resource_group.rg.name
  tenant_id                = data.azurerm_client_config.current.tenant_id
  sku_name                 = "standard"
  purge_protection_enabled = false

  access_policy {
    tenant_id = data.azurerm_client_config.current.tenant_id
    object_id = data.azurerm_client_config.current.object_id

    key_permissions    = ["Get", "List", "Create"]
    secret_permissions = ["Get", "List", "Set", "Delete"]
  }
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

resource "random_password" "db" {
  length  = 24
  special = true
}

resource "azurerm_key_vault_secret" "password" {
  name         = "db-password"
  value        = random_password.db.result
  key_vault_id = azurerm_key_vault.app.id
}

resource "azurerm_key_vault_key" "cmk" {
  name         = "cmk"
  key_vault_id = azurerm_key_vault.app.id
  key_type     = "RSA-HSM"
  key_size     = 4096
  key_opts     = ["decrypt", "encrypt", "unwrapKey", "wrapKey"]
}

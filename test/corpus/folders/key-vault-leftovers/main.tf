terraform {
  required_version = ">= 1.5.0"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.100"
    }
  }
}

provider "azurerm" {
  features {}
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "rg" {
  name     = "${local.name}-rg"
  location = "westeurope"
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

locals {
  name = "northwind-test"
}

resource "azurerm_key_vault" "main" {
  name                          = "${local.name}-kv"
  location                      = azurerm_resource_group.rg.location
  resource_group_name           = azurerm_resource_group.rg.name
  tenant_id                     = data.azurerm_client_config.current.tenant_id
  sku_name                      = "premium"
  purge_protection_enabled      = true
  soft_delete_retention_days    = 7
  enable_rbac_authorization     = true
  public_network_access_enabled = false

  network_acls {
    bypass         = "AzureServices"
    default_action = "Deny"
  }
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

resource "azurerm_key_vault_secret" "password" {
  name            = "db-password"
  value           = "P@ssw0rd1234!"
  key_vault_id    = azurerm_key_vault.main.id
  content_type    = "password"
  expiration_date = "2027-06-30T00:00:00Z"
}

resource "azurerm_key_vault_key" "cmk" {
  name         = "cmk"
  key_vault_id = azurerm_key_vault.main.id
  key_type     = "RSA-HSM"
  key_size     = 3072
  key_opts     = ["decrypt", "encrypt", "unwrapKey", "wrapKey"]
}

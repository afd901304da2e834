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

variable "shared_keys" {
  default = "false"
}

locals {
  tls = 1.2
}

resource "azurerm_storage_account" "s" {
  name                            = "stpairswitch"
  location                        = "westeurope"
  resource_group_name             = "rg-pair"
  account_tier                    = "Standard"
  account_replication_type        = "ZRS"
  shared_access_key_enabled       = var.shared_keys
  allow_nested_items_to_be_public = "false"
  https_traffic_only_enabled      = "false"

  blob_properties {
    versioning_enabled = "true"

    delete_retention_policy {
      days = "7"
    }
  }

  tags = {
    public = "true"
  }
}

resource "azurerm_redis_cache" "r" {
  name                          = "redis-pair"
  location                      = "westeurope"
  resource_group_name           = "rg-pair"
  capacity                      = "1"
  family                        = "P"
  sku_name                      = "Premium"
  minimum_tls_version           = local.tls
  non_ssl_port_enabled          = "true"
  public_network_access_enabled = "false"
  zones                         = [1, 2]
}

resource "azurerm_network_security_group" "n" {
  name                = "nsg-pair"
  location            = "westeurope"
  resource_group_name = "rg-pair"

  security_rule {
    name                       = "ssh"
    priority                   = "100"
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = 22
    source_address_prefix      = "*"
    destination_address_prefix = "*"
  }
}

resource "azurerm_mssql_server" "s" {
  name                          = "sql-pair"
  location                      = "westeurope"
  resource_group_name           = "rg-pair"
  version                       = 12.0
  minimum_tls_version           = 1.2
  public_network_access_enabled = "false"

  azuread_administrator {
    login_username              = "admins"
    object_id                   = "00000000-0000-0000-0000-000000000009"
    azuread_authentication_only = "true"
  }
}

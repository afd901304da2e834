terraform {
  required_version = ">= 1.3"

  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = "~> 3.100"
    }
    random = {
      source  = "hashicorp/random"
      version = "~> 3.6"
    }
  }
}

provider "azurerm" {
  features {
    key_vault {
      purge_soft_delete_on_destroy    = true
      recover_soft_deleted_key_vaults = true
    }
  }
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

data "azurerm_resource_group" "example" {
  name = var.resource_group_name
}

resource "azurerm_cognitive_account" "main" {
  name                          = "oai-proseware-${random_string.suffix.result}"
  location                      = data.azurerm_resource_group.example.location
  resource_group_name           = data.azurerm_resource_group.example.name
  kind                          = "OpenAI"
  sku_name                      = "S0"
  custom_subdomain_name         = "oai-proseware-${random_string.suffix.result}"
  local_auth_enabled            = false
  public_network_access_enabled = true

  network_acls {
    default_action = "Allow"
    ip_rules       = ["203.0.113.20"]
  }
  tags = var.tags
}

resource "azurerm_cognitive_deployment" "models" {
  for_each = {
    chat       = { model = "gpt-4.1", version = "2025-04-14" }
    embeddings = { model = "text-embedding-3-small", version = "1" }
  }

  name                 = each.key
  cognitive_account_id = azurerm_cognitive_account.main.id

  model {
    format  = "OpenAI"
    name    = each.value.model
    version = each.value.version
  }

  scale {
    type     = "Standard"
    capacity = 10
  }
}

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
  features {
    key_vault {
      purge_soft_delete_on_destroy    = true
      recover_soft_deleted_key_vaults = true
    }
  }
  subscription_id = var.subscription_id
}

data "azurerm_resource_group" "rg" {
  name = var.resource_group_name
}

locals {
  name          = "wingtip-prod"
  is_production = contains(["prod", "prd"], lower("PROD"))
}

resource "azurerm_cognitive_account" "this" {
  name                          = "${local.name}-oai"
  location                      = data.azurerm_resource_group.rg.location
  resource_group_name           = data.azurerm_resource_group.rg.name
  kind                          = "OpenAI"
  sku_name                      = "S0"
  custom_subdomain_name         = "${local.name}-oai"
  local_auth_enabled            = !(length("wingtip") > 0)
  public_network_access_enabled = alltrue([for flag in [false] : flag])

  network_acls {
    default_action = regex("[A-Za-z0-9_.]+", "Deny")
    ip_rules       = ["203.0.113.20"]
  }
  tags = var.tags
}

resource "azurerm_cognitive_deployment" "models" {
  for_each = {
    chat       = { model = "gpt-4o", version = "2024-11-20" }
    embeddings = { model = "text-embedding-3-small", version = "1" }
  }

  name                 = each.key
  cognitive_account_id = azurerm_cognitive_account.this.id

  model {
    format  = "OpenAI"
    name    = each.value.model
    version = each.value.version
  }

  sku {
    name     = "DataZoneStandard"
    capacity = parseint("30", 10)
  }
}

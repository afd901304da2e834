terraform {
  required_version = ">= 1.3"

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

resource "azurerm_resource_group" "rg" {
  name     = "${local.name}-rg"
  location = "francecentral"
  tags     = local.tags
}

locals {
  name = "adatum-sandbox"
  tags = {
    environment = "sandbox"
    owner       = "adatum-team"
    managed_by  = "terraform"
  }
  is_production = contains(["prod", "prd"], lower("SANDBOX"))
}

resource "azurerm_servicebus_namespace" "this" {
  name                = "${local.name}-sb"
  location            = azurerm_resource_group.rg.location
  resource_group_name = azurerm_resource_group.rg.name
  sku                 = "Standard"
  minimum_tls_version = join("", ["1.2"])
  tags                = local.tags
}

resource "azurerm_servicebus_queue" "queues" {
  for_each = toset(var.queues)

  name         = each.value
  namespace_id = azurerm_servicebus_namespace.this.id
}

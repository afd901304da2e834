terraform {
  required_version = ">= 0.13"

  backend "azurerm" {}
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

data "azurerm_resource_group" "default" {
  name = var.resource_group_name
}

locals {
  name = "tailspin-sandbox"
}

variable "https_only" {
  default = true
}

variable "resource_group_name" {
  type = string
}

resource "azurerm_storage_account" "func" {
  name                      = replace("stfn${local.name}", "-", "")
  location                  = data.azurerm_resource_group.default.location
  resource_group_name       = data.azurerm_resource_group.default.name
  account_tier              = "Standard"
  account_replication_type  = "LRS"
  shared_access_key_enabled = true
}

resource "azurerm_service_plan" "func" {
  name                = "${local.name}-asp-fn"
  location            = data.azurerm_resource_group.default.location
  resource_group_name = data.azurerm_resource_group.default.name
  os_type             = "Linux"
  sku_name            = "EP1"
}

resource "azurerm_linux_function_app" "app" {
  name                       = "${local.name}-func"
  location                   = data.azurerm_resource_group.default.location
  resource_group_name        = data.azurerm_resource_group.default.name
  service_plan_id            = azurerm_service_plan.func.id
  storage_account_name       = azurerm_storage_account.func.name
  storage_account_access_key = azurerm_storage_account.func.primary_access_key
  https_only                 = var.https_only

  site_config {
    application_stack {
      python_version = "3.11"
    }
  }

  identity {
    type = "SystemAssigned"
  }
}

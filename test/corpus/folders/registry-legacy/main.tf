terraform {
  required_version = ">= 0.13"

  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "tfstatetailspin"
    container_name       = "tfstate"
    key                  = "test.tfstate"
  }
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

resource "azurerm_resource_group" "main" {
  name     = "tailspin-test-rg"
  location = "francecentral"
  tags     = local.tags
}

locals {
  tags = {
    environment = "test"
    owner       = "tailspin-team"
    managed_by  = "terraform"
  }
}

variable "admin_enabled" {
  default = true
}

resource "azurerm_container_registry" "app" {
  name                = "crtailspintest"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  sku                 = "Standard"
  admin_enabled       = var.admin_enabled
  tags                = local.tags
}

resource "azurerm_user_assigned_identity" "pull" {
  name                = "tailspin-test-id-pull"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
}

resource "azurerm_role_assignment" "pull" {
  scope                = azurerm_container_registry.app.id
  role_definition_name = "AcrPush"
  principal_id         = azurerm_user_assigned_identity.pull.principal_id
}

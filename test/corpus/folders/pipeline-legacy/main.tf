terraform {
  required_version = ">= 0.13"
}

provider "azurerm" {
  version = "=2.99.0"
  features {}
}

resource "azurerm_resource_group" "default" {
  name     = "${local.name}-rg"
  location = "eastus"
  tags = {
    Environment = "prod"
    CostCenter  = "1234"
  }
}

locals {
  name = "proseware-prod"
}

resource "azuread_application" "ci" {
  display_name = "proseware-ci"
}

resource "azuread_service_principal" "ci" {
  client_id = azuread_application.ci.client_id
}

resource "azuread_application_password" "ci" {
  application_id = azuread_application.ci.id
  end_date       = "2030-01-01T00:00:00Z"
}

resource "azurerm_role_assignment" "ci" {
  scope                = azurerm_resource_group.default.id
  role_definition_name = "Owner"
  principal_id         = azuread_service_principal.ci.object_id
}

resource "azurerm_resource_group" "main" {
  name     = "${local.name}-rg"
  location = "uksouth"
}

locals {
  name = "northwind-prod"
}

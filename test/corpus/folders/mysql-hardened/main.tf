resource "azurerm_resource_group" "main" {
  name     = "${local.name}-rg"
  location = var.location
}

locals {
  name = "contoso-prod"
}

resource "azurerm_resource_group" "main" {
  name     = "${local.name}-rg"
  location = "eastus"
  tags     = var.tags
}

locals {
  name = "adatum-test"
}

resource "azurerm_resource_group" "example" {
  name     = "${local.name}-rg"
  location = var.location
  tags     = var.tags
}

locals {
  name = "fabrikam-sandbox"
}

resource "azurerm_resource_group" "this" {
  name     = "${local.name}-rg"
  location = "uksouth"
}

locals {
  name = "fabrikam-test"
}

resource "azurerm_resource_group" "this" {
  name     = "${local.name}-rg"
  location = "West Europe"
}

locals {
  name = "demo-sandbox"
}

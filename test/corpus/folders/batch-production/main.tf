resource "azurerm_resource_group" "this" {
  name     = "${local.name}-rg"
  location = "northeurope"
}

locals {
  name = "wingtip-dev"
}

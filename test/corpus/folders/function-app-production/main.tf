resource "azurerm_resource_group" "default" {
  name     = "${local.name}-rg"
  location = "australiaeast"
  tags     = var.tags
}

locals {
  name = "aidemo-dev"
}

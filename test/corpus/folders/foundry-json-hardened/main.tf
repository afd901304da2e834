data "azurerm_resource_group" "this" {
  name = var.resource_group_name
}

locals {
  name = "tailspin-dev"
}

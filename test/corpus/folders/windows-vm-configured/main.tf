resource "azurerm_resource_group" "default" {
  name     = "adatum-dev-rg"
  location = var.location
  tags     = var.tags
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}

resource "azurerm_resource_group" "main" {
  name     = "adatum-dev-rg"
  location = var.location
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}

resource "azurerm_resource_group" "main" {
  name     = "northwind-test-rg"
  location = var.location
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}

resource "azurerm_resource_group" "rg" {
  name     = "northwind-stg-rg"
  location = "eastus"
  tags     = var.tags
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}

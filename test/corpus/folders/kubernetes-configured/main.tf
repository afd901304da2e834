resource "azurerm_resource_group" "this" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = "uksouth"
  tags     = var.tags
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}

resource "azurerm_resource_group" "this" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = "westeurope"
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}

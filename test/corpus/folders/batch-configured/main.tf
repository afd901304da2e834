resource "azurerm_resource_group" "default" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = "swedencentral"
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}

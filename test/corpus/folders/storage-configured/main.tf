resource "azurerm_resource_group" "default" {
  name     = "${local.name}-rg"
  location = "northeurope"
  tags     = var.tags
}

locals {
  name   = "tailspin-stg"
  config = yamldecode(file("${path.module}/config.yaml"))
}

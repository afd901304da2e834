resource "azurerm_resource_group" "main" {
  name     = "${local.name}-rg"
  location = "westeurope"
}

locals {
  name   = "demo-dev"
  config = yamldecode(file("${path.module}/config.yaml"))
}

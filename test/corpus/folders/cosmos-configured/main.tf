resource "azurerm_resource_group" "rg" {
  name     = "${local.name}-rg"
  location = var.location
}

locals {
  name   = "proseware-test"
  config = yamldecode(file("${path.module}/config.yaml"))
}

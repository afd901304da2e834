resource "azurerm_resource_group" "main" {
  name     = "fabrikam-dev-rg"
  location = "swedencentral"
  tags     = var.tags
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}

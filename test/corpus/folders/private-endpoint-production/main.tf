data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "default" {
  name     = "${local.name}-rg"
  location = "swedencentral"
}

locals {
  name = "wingtip-dev"
}

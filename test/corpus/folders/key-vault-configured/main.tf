data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "default" {
  name     = "aidemo-prod-rg"
  location = "eastus2"
  tags     = var.tags
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}

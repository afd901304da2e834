data "azurerm_client_config" "current" {}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "example" {
  name     = "rg-contoso-${random_string.suffix.result}"
  location = "eastus2"
  tags     = var.tags
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}

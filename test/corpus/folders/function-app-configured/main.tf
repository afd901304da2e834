resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "default" {
  name     = "rg-fabrikam-${random_string.suffix.result}"
  location = "westeurope"
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "example" {
  name     = "rg-proseware-${random_string.suffix.result}"
  location = "West Europe"
  tags     = var.tags
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "rg" {
  name     = "rg-contoso-${random_string.suffix.result}"
  location = "northeurope"
}

locals {
  config = yamldecode(file("${path.module}/config.yaml"))
}

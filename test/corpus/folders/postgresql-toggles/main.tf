data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "default" {
  name     = "${local.name}-rg"
  location = "australiaeast"
  tags     = local.tags
}

locals {
  name = "tailspin-prod"
  tags = {
    environment = "prod"
    owner       = "tailspin-team"
    managed_by  = "terraform"
  }
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "main" {
  name     = "litware-test-rg"
  location = "West Europe"
  tags     = local.tags
}

locals {
  tags = {
    environment = "test"
    owner       = "litware-team"
    managed_by  = "terraform"
  }
}

resource "azurerm_resource_group" "main" {
  name     = "fabrikam-test-rg"
  location = "eastus2"
  tags     = local.tags
}

locals {
  tags = {
    environment = "test"
    owner       = "fabrikam-team"
    managed_by  = "terraform"
  }
}

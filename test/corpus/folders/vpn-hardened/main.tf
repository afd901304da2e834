resource "azurerm_resource_group" "rg" {
  name     = "${local.name}-rg"
  location = "West Europe"
  tags     = local.tags
}

locals {
  name = "fabrikam-stg"
  tags = {
    environment = "stg"
    owner       = "fabrikam-team"
    managed_by  = "terraform"
  }
}

resource "azurerm_resource_group" "rg" {
  name     = "${local.name}-rg"
  location = var.location
  tags     = local.tags
}

locals {
  name = "fabrikam-prod"
  tags = {
    environment = "prod"
    owner       = "fabrikam-team"
    managed_by  = "terraform"
  }
}

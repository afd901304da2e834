resource "azurerm_resource_group" "this" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
  tags     = local.tags
}

locals {
  tags = {
    environment = "test"
    owner       = "tailspin-team"
    managed_by  = "terraform"
  }
}

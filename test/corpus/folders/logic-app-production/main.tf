resource "azurerm_resource_group" "this" {
  name     = "${local.name}-rg"
  location = var.location
  tags     = local.tags
}

locals {
  name = "myapp-prod"
  tags = {
    environment = "prod"
    owner       = "myapp-team"
    managed_by  = "terraform"
  }
}

resource "azurerm_resource_group" "this" {
  name     = "${local.name}-rg"
  location = var.location
  tags     = local.tags
}

locals {
  name = "aidemo-sandbox"
  tags = {
    environment = "sandbox"
    owner       = "aidemo-team"
    managed_by  = "terraform"
  }
}

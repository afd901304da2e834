resource "azurerm_resource_group" "rg" {
  name     = "proseware-sandbox-rg"
  location = var.location
  tags     = local.tags
}

locals {
  tags = {
    environment = "sandbox"
    owner       = "proseware-team"
    managed_by  = "terraform"
  }
}

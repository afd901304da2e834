data "azurerm_resource_group" "rg" {
  name = var.resource_group_name
}

locals {
  tags = {
    environment = "prod"
    owner       = "contoso-team"
    managed_by  = "terraform"
  }
}

data "azurerm_resource_group" "example" {
  name = var.resource_group_name
}

locals {
  tags = {
    environment = "stg"
    owner       = "fabrikam-team"
    managed_by  = "terraform"
  }
}

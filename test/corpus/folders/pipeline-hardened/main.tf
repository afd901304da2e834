resource "azurerm_resource_group" "example" {
  name     = "${local.name}-rg"
  location = "swedencentral"
}

locals {
  name = "myapp-stg"
}

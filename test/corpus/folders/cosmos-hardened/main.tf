resource "azurerm_resource_group" "this" {
  name     = "${local.name}-rg"
  location = "swedencentral"
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

locals {
  name = "contoso-dev"
}

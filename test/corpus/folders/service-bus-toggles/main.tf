resource "azurerm_resource_group" "this" {
  name     = "${local.name}-rg"
  location = "swedencentral"
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

locals {
  name = "myapp-test"
}

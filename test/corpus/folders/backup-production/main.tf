resource "azurerm_resource_group" "example" {
  name     = "${local.name}-rg"
  location = "northeurope"
  tags = {
    Environment = "sandbox"
    CostCenter  = "1234"
  }
}

locals {
  name = "myapp-sandbox"
}

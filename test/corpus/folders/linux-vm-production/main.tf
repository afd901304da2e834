resource "azurerm_resource_group" "default" {
  name     = "${local.name}-rg"
  location = var.location
  tags = {
    Environment = "prod"
    CostCenter  = "1234"
  }
}

locals {
  name = "adatum-prod"
}

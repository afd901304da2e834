resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "default" {
  name     = "rg-adatum-${random_string.suffix.result}"
  location = "westeurope"
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

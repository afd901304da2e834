resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "rg" {
  name     = "rg-aidemo-${random_string.suffix.result}"
  location = "West Europe"
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

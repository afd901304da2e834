resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "example" {
  name     = "rg-litware-${random_string.suffix.result}"
  location = "eastus"
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

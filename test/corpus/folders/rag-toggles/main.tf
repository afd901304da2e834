data "azurerm_client_config" "current" {}

resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_resource_group" "example" {
  name     = "rg-tailspin-${random_string.suffix.result}"
  location = "northeurope"
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "rg" {
  name     = "litware-stg-rg"
  location = "eastus2"
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "rg" {
  name     = "fabrikam-stg-rg"
  location = var.location
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

resource "azurerm_resource_group" "default" {
  name     = "aidemo-sandbox-rg"
  location = "northeurope"
  tags = {
    Environment = "sandbox"
    CostCenter  = "1234"
  }
}

resource "azurerm_resource_group" "rg" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = "uksouth"
  tags = {
    Environment = "prod"
    CostCenter  = "1234"
  }
}

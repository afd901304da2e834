resource "azurerm_resource_group" "example" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
  tags = {
    Environment = "dev"
    CostCenter  = "1234"
  }
}

resource "azurerm_resource_group" "main" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = var.location
  tags = {
    Environment = "sandbox"
    CostCenter  = "1234"
  }
}

resource "azurerm_resource_group" "this" {
  name     = "rg-${var.prefix}-${var.environment}"
  location = "westeurope"
  tags     = var.tags
}

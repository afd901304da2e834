resource "azurerm_resource_group" "main" {
  name     = "rg-northwind-${random_string.suffix.result}"
  location = "northeurope"
  tags     = var.tags
}

resource "azurerm_resource_group" "main" {
  name     = "litware-stg-rg"
  location = var.location
  tags     = var.tags
}

resource "azurerm_resource_group" "main" {
  name     = "litware-dev-rg"
  location = var.location
  tags     = var.tags
}

resource "azurerm_resource_group" "default" {
  name     = "demo-stg-rg"
  location = "francecentral"
  tags     = var.tags
}

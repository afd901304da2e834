resource "azurerm_resource_group" "example" {
  name     = "demo-prod-rg"
  location = var.location
}

resource "azurerm_resource_group" "rg" {
  name     = "wingtip-test-rg"
  location = var.location
  tags     = var.tags
}

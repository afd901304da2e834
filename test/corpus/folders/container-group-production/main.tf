resource "azurerm_resource_group" "this" {
  name     = "contoso-test-rg"
  location = "northeurope"
  tags     = var.tags
}

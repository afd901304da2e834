data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "example" {
  name     = "litware-dev-rg"
  location = "West Europe"
}

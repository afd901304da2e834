resource "azurerm_resource_group" "this" {
  name     = "rg-proseware-sandbox"
  location = "uksouth"
}

module "web_app" {
  source = "./modules/web-app"

  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  auth_client_id      = "11111111-1111-1111-1111-111111111111"
}

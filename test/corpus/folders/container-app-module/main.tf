resource "azurerm_resource_group" "this" {
  name     = "rg-adatum-dev"
  location = "westeurope"
}

module "container_app" {
  source = "./modules/container-app"

  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  openai_api_key      = "openai-adatum"
}

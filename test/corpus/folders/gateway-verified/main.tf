resource "azurerm_resource_group" "example" {
  name     = "rg-myapp-stg"
  location = "francecentral"
}

module "gateway" {
  source = "./modules/gateway"

  tenant_id           = "11111111-1111-1111-1111-111111111111"
  prefix              = "myapp"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  openai_key          = "openai-myapp"
}

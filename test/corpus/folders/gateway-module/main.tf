resource "azurerm_resource_group" "this" {
  name     = "rg-litware-test"
  location = "eastus"
}

module "gateway" {
  source = "./modules/gateway"

  tenant_id           = "11111111-1111-1111-1111-111111111111"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  openai_key          = "openai-litware"
}

resource "azurerm_public_ip" "gateway" {
  name                = "demo-test-pip-agw"
  location            = data.azurerm_resource_group.rg.location
  resource_group_name = data.azurerm_resource_group.rg.name
  allocation_method   = "Static"
  sku                 = "Standard"
}

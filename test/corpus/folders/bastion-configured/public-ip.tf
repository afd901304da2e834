resource "azurerm_public_ip" "bastion" {
  name                = "fabrikam-dev-pip-bas"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  allocation_method   = "Static"
  sku                 = local.config["public_ip"]["sku"]
}

resource "azurerm_network_interface" "win" {
  name                = "adatum-dev-nic"
  location            = azurerm_resource_group.default.location
  resource_group_name = azurerm_resource_group.default.name

  ip_configuration {
    name                          = "internal"
    subnet_id                     = var.subnet_id
    private_ip_address_allocation = local.config["network_interface"]["private_ip_address_allocation"]
  }
}

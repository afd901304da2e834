resource "azurerm_subnet" "firewall" {
  name                 = "AzureFirewallSubnet"
  resource_group_name  = var.resource_group_name
  virtual_network_name = azurerm_virtual_network.networks["hub"].name
  address_prefixes     = ["10.0.0.0/26"]
}

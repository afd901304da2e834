resource "azurerm_subnet" "subnets" {
  for_each                        = var.subnets
  name                            = each.key
  resource_group_name             = azurerm_resource_group.main.name
  virtual_network_name            = azurerm_virtual_network.default.name
  address_prefixes                = [each.value]
  default_outbound_access_enabled = false
}

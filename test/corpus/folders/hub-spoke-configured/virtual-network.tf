resource "azurerm_virtual_network" "networks" {
  for_each            = { hub = "10.0.0.0/22", spoke1 = "10.1.0.0/22", spoke2 = "10.2.0.0/22" }
  name                = "vnet-${each.key}"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  address_space       = [each.value]
}

resource "azurerm_virtual_network_peering" "spokes" {
  for_each                     = toset(["spoke1", "spoke2"])
  name                         = "hub-to-${each.key}"
  resource_group_name          = azurerm_resource_group.example.name
  virtual_network_name         = azurerm_virtual_network.networks["hub"].name
  remote_virtual_network_id    = azurerm_virtual_network.networks[each.key].id
  allow_forwarded_traffic      = local.config.virtual_network_peering.allow_forwarded_traffic
  allow_virtual_network_access = true
}

resource "azurerm_subnet" "subnets" {
  for_each                        = var.subnets
  name                            = each.key
  resource_group_name             = var.resource_group_name
  virtual_network_name            = azurerm_virtual_network.example.name
  address_prefixes                = [each.value]
  default_outbound_access_enabled = false
  service_endpoints               = ["Microsoft.Storage", "Microsoft.KeyVault"]
}

resource "azurerm_subnet_network_security_group_association" "subnets" {
  for_each                  = azurerm_subnet.subnets
  subnet_id                 = each.value.id
  network_security_group_id = azurerm_network_security_group.default.id
}

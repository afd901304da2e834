resource "azurerm_subnet_network_security_group_association" "subnets" {
  for_each                  = { for name, subnet in azurerm_subnet.subnets : name => subnet if name != "data" }
  subnet_id                 = each.value.id
  network_security_group_id = azurerm_network_security_group.example.id
}

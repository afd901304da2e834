resource "azurerm_firewall" "hub" {
  name                = "afw-myapp-${random_string.suffix.result}"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku_name            = "AZFW_VNet"
  sku_tier            = azurerm_firewall_policy.policy.sku
  firewall_policy_id  = azurerm_firewall_policy.policy.id

  ip_configuration {
    name                 = "default"
    subnet_id            = azurerm_subnet.firewall.id
    public_ip_address_id = azurerm_public_ip.firewall.id
  }
}

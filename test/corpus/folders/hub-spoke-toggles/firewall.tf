resource "azurerm_firewall" "hub" {
  count = var.enable_firewall ? 1 : 0

  name                = "chatbot-prod-afw"
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

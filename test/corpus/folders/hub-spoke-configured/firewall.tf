resource "azurerm_firewall" "hub" {
  name                = "afw-proseware-${random_string.suffix.result}"
  location            = azurerm_resource_group.example.location
  resource_group_name = azurerm_resource_group.example.name
  sku_name            = local.config["firewall"]["sku_name"]
  sku_tier            = azurerm_firewall_policy.policy.sku
  firewall_policy_id  = azurerm_firewall_policy.policy.id

  ip_configuration {
    name                 = "default"
    subnet_id            = azurerm_subnet.firewall.id
    public_ip_address_id = azurerm_public_ip.firewall.id
  }
}

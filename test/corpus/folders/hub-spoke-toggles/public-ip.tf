resource "azurerm_public_ip" "firewall" {
  name                = "chatbot-prod-pip-afw"
  location            = var.location
  resource_group_name = var.resource_group_name
  allocation_method   = "Static"
  sku                 = "Standard"
  zones               = ["1", "2", "3"]
}

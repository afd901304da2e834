resource "azurerm_public_ip" "gateway" {
  name                = "pip-agw-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  allocation_method   = "Static"
  sku                 = local.config["public_ip"]["sku"]
}

resource "azurerm_servicebus_namespace" "main" {
  name                = "${local.name}-sb"
  location            = azurerm_resource_group.this.location
  resource_group_name = azurerm_resource_group.this.name
  sku                 = "Standard"
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

resource "azurerm_cognitive_account" "default" {
  name                = "oai-${var.prefix}-${var.environment}"
  location            = azurerm_resource_group.main.location
  resource_group_name = azurerm_resource_group.main.name
  kind                = "OpenAI"
  sku_name            = lookup(local.config.cognitive_account, "sku_name", "S0")

  network_acls {
    default_action = local.config.cognitive_account.default_action
  }

  identity {
    type = "SystemAssigned"
  }
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

resource "azurerm_cognitive_account" "main" {
  name                          = "oai-${var.prefix}-${var.environment}"
  location                      = azurerm_resource_group.example.location
  resource_group_name           = azurerm_resource_group.example.name
  kind                          = "OpenAI"
  sku_name                      = "S0"
  custom_subdomain_name         = "oai-${var.prefix}-${var.environment}"
  local_auth_enabled            = false
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }
  tags = var.tags
}

resource "azurerm_cognitive_account" "main" {
  name                          = "oai-${var.prefix}-${var.environment}"
  location                      = azurerm_resource_group.this.location
  resource_group_name           = azurerm_resource_group.this.name
  kind                          = "OpenAI"
  sku_name                      = try(local.config.cognitive_account.sku_name, null)
  custom_subdomain_name         = "oai-${var.prefix}-${var.environment}"
  local_auth_enabled            = var.local_auth_enabled
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }
}

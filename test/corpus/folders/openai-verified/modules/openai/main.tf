data "azurerm_client_config" "current" {}

resource "azurerm_cognitive_account" "app" {
  name                          = "oai-${var.prefix}-${var.environment}"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  kind                          = "OpenAI"
  sku_name                      = "S0"
  custom_subdomain_name         = "oai-${var.prefix}-${var.environment}"
  local_auth_enabled            = false
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_cognitive_deployment" "chat" {
  name                   = "chat"
  cognitive_account_id   = azurerm_cognitive_account.app.id
  version_upgrade_option = "NoAutoUpgrade"

  model {
    format  = var.cognitive_deployment_settings.format
    name    = "gpt-4.1"
    version = "2025-04-14"
  }

  sku {
    name     = "GlobalStandard"
    capacity = 120
  }
}

resource "azurerm_role_assignment" "users" {
  scope                = azurerm_cognitive_account.app.id
  role_definition_name = var.role_assignment_settings.role_definition_name
  principal_id         = data.azurerm_client_config.current.object_id
}

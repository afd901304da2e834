data "azurerm_client_config" "current" {}

resource "azurerm_cognitive_account" "main" {
  name                          = "chatbot-stg-oai"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  kind                          = "OpenAI"
  sku_name                      = "S0"
  custom_subdomain_name         = "chatbot-stg-oai"
  local_auth_enabled            = var.cognitive_account_settings.local_auth_enabled
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }
  tags = {
    Environment = "stg"
    CostCenter  = "1234"
  }
}

resource "azurerm_cognitive_deployment" "chat" {
  name                   = "chat"
  cognitive_account_id   = azurerm_cognitive_account.main.id
  version_upgrade_option = "NoAutoUpgrade"

  model {
    format  = "OpenAI"
    name    = "gpt-4o-mini"
    version = "2024-07-18"
  }

  sku {
    name     = "Standard"
    capacity = 10
  }
}

resource "azurerm_role_assignment" "users" {
  scope                = azurerm_cognitive_account.main.id
  role_definition_name = "Cognitive Services OpenAI User"
  principal_id         = data.azurerm_client_config.current.object_id
}

resource "azurerm_search_service" "search" {
  name                          = "chatbot-stg-srch"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  sku                           = coalesce(var.search_service_settings.sku, "basic")
  local_authentication_enabled  = try(var.search_service_settings.local_authentication_enabled, false)
  public_network_access_enabled = var.search_service_settings.public_network_access_enabled

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_storage_account" "docs" {
  name                          = "stdocschatbotstg"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  account_tier                  = "Standard"
  account_replication_type      = "LRS"
  shared_access_key_enabled     = var.shared_access_key_enabled
  public_network_access_enabled = var.public_network_access_enabled
}

resource "azurerm_role_assignment" "search_reads" {
  scope                = azurerm_storage_account.docs.id
  role_definition_name = "Storage Blob Data Owner"
  principal_id         = data.azurerm_client_config.current.object_id
}

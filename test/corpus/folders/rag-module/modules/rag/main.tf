data "azurerm_client_config" "current" {}

resource "azurerm_cognitive_account" "this" {
  name                          = "oai-${var.prefix}-${var.environment}"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  kind                          = "OpenAI"
  sku_name                      = "S0"
  custom_subdomain_name         = "oai-${var.prefix}-${var.environment}"
  public_network_access_enabled = var.public_network_access_enabled

  network_acls {
    default_action = "Allow"
    ip_rules       = ["203.0.113.20"]
  }
}

resource "azurerm_cognitive_deployment" "chat" {
  name                 = "chat"
  cognitive_account_id = azurerm_cognitive_account.this.id

  model {
    format  = "OpenAI"
    name    = "gpt-4o"
    version = "2024-11-20"
  }

  sku {
    name     = "GlobalStandard"
    capacity = 30
  }
}

resource "azurerm_role_assignment" "users" {
  scope                = azurerm_cognitive_account.this.id
  role_definition_name = "Cognitive Services Contributor"
  principal_id         = data.azurerm_client_config.current.object_id
}

resource "azurerm_search_service" "search" {
  name                = "srch-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = "free"
  replica_count       = 1

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_storage_account" "docs" {
  name                     = "stdocs${var.prefix}${var.environment}"
  location                 = var.location
  resource_group_name      = var.resource_group_name
  account_tier             = "Standard"
  account_replication_type = "LRS"
}

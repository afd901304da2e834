resource "azurerm_log_analytics_workspace" "example" {
  name                = "log-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = "PerGB2018"
  retention_in_days   = 365
}

resource "azurerm_container_app_environment" "example" {
  name                           = "cae-${var.prefix}-${var.environment}"
  location                       = var.location
  resource_group_name            = var.resource_group_name
  log_analytics_workspace_id     = azurerm_log_analytics_workspace.example.id
  infrastructure_subnet_id       = var.infrastructure_subnet_id
  internal_load_balancer_enabled = true
}

resource "azurerm_container_app" "example" {
  name                         = "ca-${var.prefix}-${var.environment}"
  container_app_environment_id = azurerm_container_app_environment.example.id
  resource_group_name          = var.resource_group_name
  revision_mode                = "Single"

  template {
    container {
      name   = "api"
      image  = "contoso.azurecr.io/chat@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      cpu    = 0.25
      memory = "0.5Gi"

      env {
        name  = "AZURE_OPENAI_ENDPOINT"
        value = "https://chatbot.openai.azure.com"
      }
    }
  }

  ingress {
    external_enabled = var.external
    target_port      = var.container_app_settings.target_port

    traffic_weight {
      percentage      = 100
      latest_revision = true
    }
  }
}

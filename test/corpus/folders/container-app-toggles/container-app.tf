resource "azurerm_container_app_environment" "app" {
  count = var.enable_container_app ? 1 : 0

  name                       = "cae-${var.prefix}-${var.environment}"
  location                   = var.location
  resource_group_name        = var.resource_group_name
  log_analytics_workspace_id = azurerm_log_analytics_workspace.app.id
}

resource "azurerm_container_app" "app" {
  count = var.enable_container_app ? 1 : 0

  name                         = "ca-${var.prefix}-${var.environment}"
  container_app_environment_id = azurerm_container_app_environment.app[0].id
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
        value = "https://proseware.openai.azure.com"
      }
    }
  }

  identity {
    type = "SystemAssigned"
  }

  ingress {
    external_enabled = var.external
    target_port      = 8080

    traffic_weight {
      percentage      = 100
      latest_revision = true
    }
  }
  tags = var.tags
}

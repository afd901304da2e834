resource "azurerm_container_app_environment" "app" {
  name                       = "cae-demo-${random_string.suffix.result}"
  location                   = data.azurerm_resource_group.default.location
  resource_group_name        = data.azurerm_resource_group.default.name
  log_analytics_workspace_id = azurerm_log_analytics_workspace.app.id
}

resource "azurerm_container_app" "app" {
  name                         = "ca-demo-${random_string.suffix.result}"
  container_app_environment_id = azurerm_container_app_environment.app.id
  resource_group_name          = data.azurerm_resource_group.default.name
  revision_mode                = "Single"

  template {
    container {
      name   = "api"
      image  = "ghcr.io/contoso/chat:1.4.2"
      cpu    = 0.25
      memory = "0.5Gi"

      env {
        name  = "AZURE_OPENAI_ENDPOINT"
        value = "https://demo.openai.azure.com"
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
}

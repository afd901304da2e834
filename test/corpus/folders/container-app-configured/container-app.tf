resource "azurerm_container_app_environment" "main" {
  name                       = "adatum-dev-cae"
  location                   = azurerm_resource_group.main.location
  resource_group_name        = azurerm_resource_group.main.name
  log_analytics_workspace_id = azurerm_log_analytics_workspace.main.id
}

resource "azurerm_container_app" "main" {
  name                         = "adatum-dev-ca"
  container_app_environment_id = azurerm_container_app_environment.main.id
  resource_group_name          = azurerm_resource_group.main.name
  revision_mode                = try(local.config.container_app.revision_mode, null)

  template {
    container {
      name   = "api"
      image  = "contoso.azurecr.io/chat@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      cpu    = 0.25
      memory = "0.5Gi"

      env {
        name  = "AZURE_OPENAI_ENDPOINT"
        value = "https://adatum.openai.azure.com"
      }
    }
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

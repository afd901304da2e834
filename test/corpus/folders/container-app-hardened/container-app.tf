resource "azurerm_container_app_environment" "default" {
  name                       = "fabrikam-stg-cae"
  location                   = data.azurerm_resource_group.example.location
  resource_group_name        = data.azurerm_resource_group.example.name
  log_analytics_workspace_id = azurerm_log_analytics_workspace.default.id
}

resource "azurerm_container_app" "default" {
  name                         = "fabrikam-stg-ca"
  container_app_environment_id = azurerm_container_app_environment.default.id
  resource_group_name          = data.azurerm_resource_group.example.name
  revision_mode                = "Single"

  template {
    container {
      name   = "api"
      image  = "contoso.azurecr.io/chat@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      cpu    = 0.25
      memory = "0.5Gi"

      env {
        name  = "AZURE_OPENAI_ENDPOINT"
        value = "https://fabrikam.openai.azure.com"
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
  tags = local.tags
}

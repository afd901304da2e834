resource "random_string" "suffix" {
  length  = 6
  special = false
  upper   = false
}

resource "azurerm_log_analytics_workspace" "example" {
  name                = "log-adatum-${random_string.suffix.result}"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = "PerGB2018"
  retention_in_days   = 30
}

resource "azurerm_container_app_environment" "example" {
  name                       = "cae-adatum-${random_string.suffix.result}"
  location                   = var.location
  resource_group_name        = var.resource_group_name
  log_analytics_workspace_id = azurerm_log_analytics_workspace.example.id
}

resource "azurerm_container_app" "example" {
  name                         = "ca-adatum-${random_string.suffix.result}"
  container_app_environment_id = azurerm_container_app_environment.example.id
  resource_group_name          = var.resource_group_name
  revision_mode                = "Single"

  template {
    container {
      name   = "api"
      image  = "ghcr.io/contoso/chat:1.4.2"
      cpu    = 0.25
      memory = "0.5Gi"

      env {
        name  = "AZURE_OPENAI_ENDPOINT"
        value = "https://adatum.openai.azure.com"
      }

      env {
        name  = "OPENAI_API_KEY"
        value = var.openai_api_key
      }
    }
  }

  identity {
    type = "SystemAssigned"
  }

  ingress {
    external_enabled           = var.external
    target_port                = 8080
    allow_insecure_connections = true

    traffic_weight {
      percentage      = 100
      latest_revision = true
    }
  }
  tags = local.tags
}

resource "azurerm_windows_web_app" "default" {
  name                          = "litware-dev-app"
  location                      = azurerm_resource_group.example.location
  resource_group_name           = azurerm_resource_group.example.name
  service_plan_id               = azurerm_service_plan.default.id
  https_only                    = true
  public_network_access_enabled = false

  identity {
    type = "SystemAssigned"
  }

  site_config {
    ftps_state          = "Disabled"
    minimum_tls_version = "1.2"
    http2_enabled       = true
  }

  app_settings = {
    WEBSITE_RUN_FROM_PACKAGE = "1"
    OPENAI_ENDPOINT          = "https://litware.openai.azure.com"
  }

  auth_settings_v2 {
    auth_enabled           = true
    require_authentication = true
    default_provider       = "azureactivedirectory"

    active_directory_v2 {
      client_id            = var.auth_client_id
      tenant_auth_endpoint = "https://login.microsoftonline.com/${data.azurerm_client_config.current.tenant_id}/v2.0"
    }

    login {}
  }
}

resource "azurerm_windows_web_app" "default" {
  count = var.enable_windows_web ? 1 : 0

  name                = "aidemo-test-app"
  location            = data.azurerm_resource_group.example.location
  resource_group_name = data.azurerm_resource_group.example.name
  service_plan_id     = azurerm_service_plan.default.id

  site_config {
    ftps_state    = "AllAllowed"
    http2_enabled = true

    application_stack {
      python_version = "3.12"
    }
  }

  app_settings = {
    WEBSITE_RUN_FROM_PACKAGE = "1"
    OPENAI_ENDPOINT          = "https://aidemo.openai.azure.com"
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
  tags = var.tags
}

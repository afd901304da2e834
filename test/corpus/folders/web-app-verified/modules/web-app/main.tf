data "azurerm_client_config" "current" {}

resource "azurerm_service_plan" "main" {
  name                = "${local.name}-plan"
  location            = var.location
  resource_group_name = var.resource_group_name
  os_type             = "Linux"
  sku_name            = "S1"
}

resource "azurerm_linux_web_app" "main" {
  name                          = "${local.name}-app"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  service_plan_id               = azurerm_service_plan.main.id
  https_only                    = var.https_only
  public_network_access_enabled = var.linux_web_settings.public_network_access_enabled

  identity {
    type = "SystemAssigned"
  }

  site_config {
    minimum_tls_version = coalesce(var.linux_web_settings.minimum_tls_version, "1.2")

    application_stack {
      dotnet_version = var.linux_web_settings.dotnet_version
    }
  }

  app_settings = {
    WEBSITE_RUN_FROM_PACKAGE = "1"
    OPENAI_ENDPOINT          = "https://proseware.openai.azure.com"
  }

  auth_settings_v2 {
    auth_enabled           = var.linux_web_settings.auth_enabled
    require_authentication = coalesce(var.linux_web_settings.require_authentication, true)
    default_provider       = "azureactivedirectory"

    active_directory_v2 {
      client_id            = var.auth_client_id
      tenant_auth_endpoint = "https://login.microsoftonline.com/${data.azurerm_client_config.current.tenant_id}/v2.0"
    }

    login {}
  }
}

variable "name" {}
variable "resource_group_name" {}
variable "location" {}
variable "subnet_id" {}
variable "tenant_id" {}
variable "client_id" {}
variable "telemetry" {}
variable "workspace_id" {}
variable "https_only" {
  default = true
}
variable "minimum_tls" {
  default = "1.2"
}
variable "public_access" {
  default = false
}
variable "settings" {
  type    = map(string)
  default = {}
}
variable "tags" {
  type    = map(string)
  default = {}
}

resource "azurerm_service_plan" "this" {
  name                   = "asp-${var.name}"
  resource_group_name    = var.resource_group_name
  location               = var.location
  os_type                = "Linux"
  sku_name               = "P1v3"
  worker_count           = 3
  zone_balancing_enabled = true
  tags                   = var.tags
}

resource "azurerm_user_assigned_identity" "this" {
  name                = "id-${var.name}-app"
  resource_group_name = var.resource_group_name
  location            = var.location
  tags                = var.tags
}

resource "azurerm_linux_web_app" "this" {
  name                                           = "app-${var.name}"
  resource_group_name                            = var.resource_group_name
  location                                       = var.location
  service_plan_id                                = azurerm_service_plan.this.id
  https_only                                     = var.https_only
  public_network_access_enabled                  = var.public_access
  virtual_network_subnet_id                      = var.subnet_id
  ftp_publish_basic_authentication_enabled       = false
  webdeploy_publish_basic_authentication_enabled = false
  client_certificate_enabled                     = true
  client_certificate_mode                        = "Required"
  key_vault_reference_identity_id                = azurerm_user_assigned_identity.this.id
  tags                                           = var.tags

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.this.id]
  }

  site_config {
    minimum_tls_version               = var.minimum_tls
    scm_minimum_tls_version           = "1.2"
    ftps_state                        = "Disabled"
    http2_enabled                     = true
    always_on                         = true
    remote_debugging_enabled          = false
    vnet_route_all_enabled            = true
    ip_restriction_default_action     = "Deny"
    scm_ip_restriction_default_action = "Deny"
    scm_use_main_ip_restriction       = true
    health_check_path                 = "/healthz"
    health_check_eviction_time_in_min = 5

    application_stack {
      dotnet_version = "10.0"
    }
  }

  auth_settings_v2 {
    auth_enabled           = true
    require_authentication = true
    require_https          = true
    unauthenticated_action = "RedirectToLoginPage"
    default_provider       = "azureactivedirectory"

    active_directory_v2 {
      client_id                  = var.client_id
      tenant_auth_endpoint       = "https://login.microsoftonline.com/${var.tenant_id}/v2.0"
      client_secret_setting_name = "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID"
      allowed_audiences          = ["api://${var.client_id}"]
    }

    login {
      token_store_enabled = false
    }
  }

  logs {
    detailed_error_messages = true
    failed_request_tracing  = true
    http_logs {
      file_system {
        retention_in_days = 30
        retention_in_mb   = 35
      }
    }
  }

  app_settings = merge(var.settings, {
    APPLICATIONINSIGHTS_CONNECTION_STRING     = var.telemetry
    APPLICATIONINSIGHTS_AUTHENTICATION_STRING = "Authorization=AAD"
  })
}

output "id" {
  value = azurerm_linux_web_app.this.id
}

output "principal_id" {
  value = azurerm_user_assigned_identity.this.principal_id
}

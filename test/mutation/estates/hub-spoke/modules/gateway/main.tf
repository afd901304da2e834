variable "prefix" {
  type = string
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  type = string
}

variable "tenant_id" {
  type = string
}

variable "publisher_email" {
  type = string
}

variable "subnet_id" {
  type = string
}

variable "endpoint_subnet_id" {
  type = string
}

variable "zone_ids" {
  type = map(string)
}

variable "workspace_id" {
  type = string
}

variable "telemetry_id" {
  type = string
}

variable "telemetry_endpoint" {
  type      = string
  sensitive = true
}

variable "public_access" {
  type    = string
  default = "Disabled"
}

variable "local_auth" {
  type    = bool
  default = false
}

variable "tags" {
  type = map(string)
}

resource "azurerm_user_assigned_identity" "gateway" {
  name                = "id-${var.prefix}-apim"
  location            = var.location
  resource_group_name = var.resource_group_name
  tags                = var.tags
}

resource "azurerm_api_management" "main" {
  name                 = "apim-${var.prefix}"
  location             = var.location
  resource_group_name  = var.resource_group_name
  publisher_name       = "Fabrikam"
  publisher_email      = var.publisher_email
  sku_name             = "Premium_3"
  zones                = ["1", "2", "3"]
  virtual_network_type = "Internal"
  min_api_version      = "2021-08-01"
  tags                 = var.tags

  virtual_network_configuration {
    subnet_id = var.subnet_id
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.gateway.id]
  }

  protocols {
    http2_enabled = true
  }

  security {
    backend_ssl30_enabled                               = false
    backend_tls10_enabled                               = false
    backend_tls11_enabled                               = false
    frontend_ssl30_enabled                              = false
    frontend_tls10_enabled                              = false
    frontend_tls11_enabled                              = false
    tls_ecdhe_ecdsa_with_aes128_cbc_sha_ciphers_enabled = false
    tls_ecdhe_ecdsa_with_aes256_cbc_sha_ciphers_enabled = false
    tls_ecdhe_rsa_with_aes128_cbc_sha_ciphers_enabled   = false
    tls_ecdhe_rsa_with_aes256_cbc_sha_ciphers_enabled   = false
    tls_rsa_with_aes128_cbc_sha256_ciphers_enabled      = false
    tls_rsa_with_aes128_cbc_sha_ciphers_enabled         = false
    tls_rsa_with_aes128_gcm_sha256_ciphers_enabled      = false
    tls_rsa_with_aes256_cbc_sha256_ciphers_enabled      = false
    tls_rsa_with_aes256_cbc_sha_ciphers_enabled         = false
    triple_des_ciphers_enabled                          = false
  }

  sign_in {
    enabled = true
  }

  sign_up {
    enabled = false
    terms_of_service {
      enabled          = false
      consent_required = false
    }
  }
}

resource "azurerm_monitor_diagnostic_setting" "gateway" {
  name                       = "logs"
  target_resource_id         = azurerm_api_management.main.id
  log_analytics_workspace_id = var.workspace_id

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}

resource "azurerm_api_management_logger" "telemetry" {
  name                = "telemetry"
  api_management_name = azurerm_api_management.main.name
  resource_group_name = var.resource_group_name
  resource_id         = var.telemetry_id

  application_insights {
    connection_string = var.telemetry_endpoint
  }
}

resource "azurerm_api_management_diagnostic" "telemetry" {
  identifier                = "applicationinsights"
  api_management_name       = azurerm_api_management.main.name
  resource_group_name       = var.resource_group_name
  api_management_logger_id  = azurerm_api_management_logger.telemetry.id
  sampling_percentage       = 100
  always_log_errors         = true
  log_client_ip             = false
  verbosity                 = "information"
  http_correlation_protocol = "W3C"
}

resource "azurerm_api_management_backend" "models" {
  name                = "models"
  api_management_name = azurerm_api_management.main.name
  resource_group_name = var.resource_group_name
  protocol            = "http"
  url                 = "${azurerm_cognitive_account.models.endpoint}openai"

  tls {
    validate_certificate_chain = true
    validate_certificate_name  = true
  }
}

resource "azurerm_api_management_api" "models" {
  name                  = "models"
  api_management_name   = azurerm_api_management.main.name
  resource_group_name   = var.resource_group_name
  revision              = "1"
  display_name          = "Models"
  path                  = "models"
  protocols             = ["https"]
  subscription_required = true
}

resource "azurerm_api_management_api_policy" "models" {
  api_name            = azurerm_api_management_api.models.name
  api_management_name = azurerm_api_management.main.name
  resource_group_name = var.resource_group_name
  xml_content         = <<-XML
    <policies>
      <inbound>
        <base />
        <validate-azure-ad-token tenant-id="${var.tenant_id}" failed-validation-httpcode="401">
          <audiences>
            <audience>api://models.fabrikam.example</audience>
          </audiences>
        </validate-azure-ad-token>
        <rate-limit-by-key calls="120" renewal-period="60" counter-key="@(context.Subscription.Id)" />
        <azure-openai-token-limit tokens-per-minute="20000" counter-key="@(context.Subscription.Id)" estimate-prompt-tokens="true" />
        <llm-content-safety backend-id="content-safety" shield-prompt="true">
          <categories output-type="EightSeverityLevels">
            <category name="Hate" threshold="2" />
            <category name="Violence" threshold="2" />
            <category name="Sexual" threshold="2" />
            <category name="SelfHarm" threshold="2" />
          </categories>
        </llm-content-safety>
        <azure-openai-emit-token-metric namespace="models">
          <dimension name="Subscription ID" />
        </azure-openai-emit-token-metric>
        <set-backend-service backend-id="models" />
        <authentication-managed-identity resource="https://cognitiveservices.azure.com" client-id="${azurerm_user_assigned_identity.gateway.client_id}" />
      </inbound>
      <backend>
        <base />
      </backend>
      <outbound>
        <base />
      </outbound>
      <on-error>
        <base />
      </on-error>
    </policies>
  XML
}

resource "azurerm_api_management_product" "assistants" {
  product_id            = "assistants"
  api_management_name   = azurerm_api_management.main.name
  resource_group_name   = var.resource_group_name
  display_name          = "Assistants"
  published             = true
  subscription_required = true
  approval_required     = true
  subscriptions_limit   = 5
}

resource "azurerm_cognitive_account" "models" {
  name                               = "oai-${var.prefix}"
  location                           = var.location
  resource_group_name                = var.resource_group_name
  kind                               = "OpenAI"
  sku_name                           = "S0"
  custom_subdomain_name              = "oai-${var.prefix}"
  local_auth_enabled                 = var.local_auth
  public_network_access_enabled      = var.public_access != "Disabled"
  outbound_network_access_restricted = true
  fqdns                              = []
  tags                               = var.tags

  identity {
    type = "SystemAssigned"
  }

  network_acls {
    default_action = "Deny"
    bypass         = "None"
  }

  customer_managed_key {
    key_vault_key_id   = azurerm_key_vault_key.models.id
    identity_client_id = azurerm_user_assigned_identity.gateway.client_id
  }
}

resource "azurerm_cognitive_account_rai_policy" "strict" {
  name                 = "strict"
  cognitive_account_id = azurerm_cognitive_account.models.id
  base_policy_name     = "Microsoft.DefaultV2"
  mode                 = "Blocking"

  dynamic "content_filter" {
    for_each = setproduct(["Hate", "Violence", "Sexual", "Selfharm"], ["Prompt", "Completion"])
    content {
      name               = content_filter.value[0]
      source             = content_filter.value[1]
      filter_enabled     = true
      block_enabled      = true
      severity_threshold = "Low"
    }
  }

  content_filter {
    name               = "Jailbreak"
    source             = "Prompt"
    filter_enabled     = true
    block_enabled      = true
    severity_threshold = "High"
  }

  content_filter {
    name               = "Indirect Attack"
    source             = "Prompt"
    filter_enabled     = true
    block_enabled      = true
    severity_threshold = "High"
  }

  content_filter {
    name               = "Protected Material Text"
    source             = "Completion"
    filter_enabled     = true
    block_enabled      = true
    severity_threshold = "High"
  }

  content_filter {
    name               = "Protected Material Code"
    source             = "Completion"
    filter_enabled     = true
    block_enabled      = true
    severity_threshold = "High"
  }
}

resource "azurerm_cognitive_deployment" "chat" {
  name                       = "chat"
  cognitive_account_id       = azurerm_cognitive_account.models.id
  rai_policy_name            = azurerm_cognitive_account_rai_policy.strict.name
  version_upgrade_option     = "NoAutoUpgrade"
  dynamic_throttling_enabled = false

  model {
    format  = "OpenAI"
    name    = "gpt-4.1"
    version = "2025-04-14"
  }

  sku {
    name     = "DataZoneStandard"
    capacity = 50
  }
}

resource "azurerm_role_assignment" "gateway" {
  scope                = azurerm_cognitive_account.models.id
  role_definition_name = "Cognitive Services OpenAI User"
  principal_id         = azurerm_user_assigned_identity.gateway.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_monitor_diagnostic_setting" "models" {
  name                       = "logs"
  target_resource_id         = azurerm_cognitive_account.models.id
  log_analytics_workspace_id = var.workspace_id

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}

resource "azurerm_private_endpoint" "models" {
  name                = "pep-${var.prefix}-models"
  location            = var.location
  resource_group_name = var.resource_group_name
  subnet_id           = var.endpoint_subnet_id
  tags                = var.tags

  private_service_connection {
    name                           = "models"
    private_connection_resource_id = azurerm_cognitive_account.models.id
    subresource_names              = ["account"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [var.zone_ids["models"], var.zone_ids["accounts"], var.zone_ids["foundry"]]
  }
}

resource "azurerm_key_vault" "models" {
  name                          = "kv-${var.prefix}-oai"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  tenant_id                     = var.tenant_id
  sku_name                      = "premium"
  rbac_authorization_enabled    = true
  purge_protection_enabled      = true
  soft_delete_retention_days    = 90
  public_network_access_enabled = false
  tags                          = var.tags

  network_acls {
    default_action = "Deny"
    bypass         = "AzureServices"
  }
}

resource "azurerm_key_vault_key" "models" {
  name            = "models"
  key_vault_id    = azurerm_key_vault.models.id
  key_type        = "RSA-HSM"
  key_size        = 4096
  key_opts        = ["wrapKey", "unwrapKey"]
  expiration_date = "2027-10-31T00:00:00Z"

  rotation_policy {
    expire_after         = "P1Y"
    notify_before_expiry = "P30D"

    automatic {
      time_before_expiry = "P60D"
    }
  }
}

resource "azurerm_monitor_diagnostic_setting" "vault" {
  name                       = "logs"
  target_resource_id         = azurerm_key_vault.models.id
  log_analytics_workspace_id = var.workspace_id

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}

resource "azurerm_private_endpoint" "vault" {
  name                = "pep-${var.prefix}-oai-vault"
  location            = var.location
  resource_group_name = var.resource_group_name
  subnet_id           = var.endpoint_subnet_id
  tags                = var.tags

  private_service_connection {
    name                           = "vault"
    private_connection_resource_id = azurerm_key_vault.models.id
    subresource_names              = ["vault"]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [var.zone_ids["vault"]]
  }
}

variable "prefix" {
  type = string
}

variable "location" {
  type = string
}

variable "resource_group_name" {
  type = string
}

variable "retention_in_days" {
  type    = number
  default = 365
}

variable "internet_access" {
  type    = bool
  default = false
}

variable "contact" {
  type = string
}

variable "tags" {
  type = map(string)
}

resource "azurerm_log_analytics_workspace" "main" {
  name                         = "log-${var.prefix}"
  location                     = var.location
  resource_group_name          = var.resource_group_name
  sku                          = "PerGB2018"
  retention_in_days            = var.retention_in_days
  local_authentication_enabled = false
  internet_ingestion_enabled   = var.internet_access
  internet_query_enabled       = var.internet_access
  tags                         = var.tags
}

resource "azurerm_sentinel_log_analytics_workspace_onboarding" "main" {
  workspace_id = azurerm_log_analytics_workspace.main.id
}

resource "azurerm_sentinel_alert_rule_scheduled" "keys" {
  name                       = "model-keys-listed"
  display_name               = "Keys of a model account were listed"
  log_analytics_workspace_id = azurerm_sentinel_log_analytics_workspace_onboarding.main.workspace_id
  severity                   = "High"
  query                      = "AzureActivity | where OperationNameValue =~ 'MICROSOFT.COGNITIVESERVICES/ACCOUNTS/LISTKEYS/ACTION'"
  query_frequency            = "PT1H"
  query_period               = "PT1H"
  enabled                    = true
  suppression_enabled        = false
  tactics                    = ["CredentialAccess"]

  incident {
    create_incident_enabled = true
    grouping {
      enabled                 = true
      lookback_duration       = "PT5H"
      reopen_closed_incidents = false
    }
  }
}

resource "azurerm_application_insights" "main" {
  name                          = "appi-${var.prefix}"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  workspace_id                  = azurerm_log_analytics_workspace.main.id
  application_type              = "web"
  local_authentication_disabled = true
  internet_ingestion_enabled    = false
  internet_query_enabled        = false
  disable_ip_masking            = false
  retention_in_days             = 365
  sampling_percentage           = 100
  tags                          = var.tags
}

resource "azurerm_monitor_private_link_scope" "main" {
  name                  = "ampls-${var.prefix}"
  resource_group_name   = var.resource_group_name
  ingestion_access_mode = "PrivateOnly"
  query_access_mode     = "PrivateOnly"
  tags                  = var.tags
}

resource "azurerm_monitor_private_link_scoped_service" "workspace" {
  name                = "workspace"
  resource_group_name = var.resource_group_name
  scope_name          = azurerm_monitor_private_link_scope.main.name
  linked_resource_id  = azurerm_log_analytics_workspace.main.id
}

resource "azurerm_monitor_private_link_scoped_service" "telemetry" {
  name                = "telemetry"
  resource_group_name = var.resource_group_name
  scope_name          = azurerm_monitor_private_link_scope.main.name
  linked_resource_id  = azurerm_application_insights.main.id
}

resource "azurerm_security_center_contact" "main" {
  name                = "default1"
  email               = var.contact
  alert_notifications = true
  alerts_to_admins    = true
}

resource "azurerm_security_center_subscription_pricing" "plans" {
  for_each = toset(["KeyVaults", "Arm", "Api"])

  tier          = "Standard"
  resource_type = each.value
  subplan       = each.value == "Api" ? "P1" : null
}

resource "azurerm_security_center_subscription_pricing" "posture" {
  tier          = "Standard"
  resource_type = "CloudPosture"

  extension {
    name = "SensitiveDataDiscovery"
  }

  extension {
    name = "AgentlessVmScanning"
    additional_extension_properties = {
      ExclusionTags = "[]"
    }
  }

  extension {
    name = "AgentlessDiscoveryForKubernetes"
  }

  extension {
    name = "ContainerRegistriesVulnerabilityAssessments"
  }
}

resource "azurerm_security_center_subscription_pricing" "containers" {
  tier          = "Standard"
  resource_type = "Containers"

  extension {
    name = "AgentlessDiscoveryForKubernetes"
  }

  extension {
    name = "AgentlessVmScanning"
    additional_extension_properties = {
      ExclusionTags = "[]"
    }
  }

  extension {
    name = "ContainerRegistriesVulnerabilityAssessments"
  }

  extension {
    name = "ContainerSensor"
  }
}

resource "azurerm_security_center_subscription_pricing" "models" {
  tier          = "Standard"
  resource_type = "AI"

  extension {
    name = "AIPromptEvidence"
  }
}

resource "azurerm_security_center_subscription_pricing" "storage" {
  tier          = "Standard"
  resource_type = "StorageAccounts"
  subplan       = "DefenderForStorageV2"

  extension {
    name = "OnUploadMalwareScanning"
    additional_extension_properties = {
      CapGBPerMonthPerStorageAccount = "10000"
    }
  }

  extension {
    name = "SensitiveDataDiscovery"
  }
}

resource "azurerm_monitor_action_group" "security" {
  name                = "ag-${var.prefix}-security"
  resource_group_name = var.resource_group_name
  short_name          = "security"
  enabled             = true
  tags                = var.tags

  email_receiver {
    name                    = "soc"
    email_address           = var.contact
    use_common_alert_schema = true
  }
}

resource "azurerm_monitor_activity_log_alert" "network" {
  name                = "alert-${var.prefix}-network"
  resource_group_name = var.resource_group_name
  location            = "global"
  scopes              = ["/subscriptions/5d1cf3a2-0b77-4c0f-9d53-000000000010"]
  enabled             = true
  tags                = var.tags

  criteria {
    category       = "Administrative"
    operation_name = "Microsoft.Network/networkSecurityGroups/securityRules/write"
  }

  action {
    action_group_id = azurerm_monitor_action_group.security.id
  }
}

resource "azurerm_monitor_diagnostic_setting" "activity" {
  name                       = "activity"
  target_resource_id         = "/subscriptions/5d1cf3a2-0b77-4c0f-9d53-000000000010"
  log_analytics_workspace_id = azurerm_log_analytics_workspace.main.id

  dynamic "enabled_log" {
    for_each = ["Administrative", "Security", "Policy", "Alert", "ServiceHealth", "Recommendation", "ResourceHealth", "Autoscale"]
    content {
      category = enabled_log.value
    }
  }
}

resource "azurerm_monitor_diagnostic_setting" "workspace" {
  name                       = "audit"
  target_resource_id         = azurerm_log_analytics_workspace.main.id
  log_analytics_workspace_id = azurerm_log_analytics_workspace.main.id

  enabled_log {
    category_group = "allLogs"
  }
}

output "workspace_id" {
  value = azurerm_log_analytics_workspace.main.id
}

output "telemetry_id" {
  value = azurerm_application_insights.main.id
}

output "telemetry_connection_string" {
  value     = azurerm_application_insights.main.connection_string
  sensitive = true
}

output "scope_id" {
  value = azurerm_monitor_private_link_scope.main.id
}

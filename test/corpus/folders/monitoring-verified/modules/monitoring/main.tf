resource "azurerm_log_analytics_workspace" "example" {
  name                = "log-${var.prefix}-${var.environment}"
  location            = var.location
  resource_group_name = var.resource_group_name
  sku                 = "PerGB2018"
  retention_in_days   = coalesce(var.log_analytics_settings.retention_in_days, 60)
  daily_quota_gb      = 5
  tags = {
    Environment = "test"
    CostCenter  = "1234"
  }
}

resource "azurerm_application_insights" "example" {
  name                          = "appi-${var.prefix}-${var.environment}"
  location                      = var.location
  resource_group_name           = var.resource_group_name
  application_type              = var.application_insights_settings.application_type
  workspace_id                  = azurerm_log_analytics_workspace.example.id
  local_authentication_disabled = coalesce(var.application_insights_settings.local_authentication_disabled, true)
}

resource "azurerm_monitor_diagnostic_setting" "vault" {
  name                       = "diag"
  target_resource_id         = var.key_vault_id
  log_analytics_workspace_id = azurerm_log_analytics_workspace.example.id

  enabled_log {
    category = "AuditEvent"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}

resource "azurerm_monitor_action_group" "ops" {
  name                = "ops"
  resource_group_name = var.resource_group_name
  short_name          = "ops"

  email_receiver {
    name          = "ops"
    email_address = var.alert_email
  }
}

resource "azurerm_monitor_metric_alert" "availability" {
  name                = "availability"
  resource_group_name = var.resource_group_name
  scopes              = [var.key_vault_id]
  enabled             = false

  criteria {
    metric_namespace = "Microsoft.KeyVault/vaults"
    metric_name      = var.monitor_metric_settings.metric_name
    aggregation      = coalesce(var.monitor_metric_settings.aggregation, "Average")
    operator         = "LessThan"
    threshold        = var.monitor_metric_settings.threshold
  }

  action {
    action_group_id = azurerm_monitor_action_group.ops.id
  }
}

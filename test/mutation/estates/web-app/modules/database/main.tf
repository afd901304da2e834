variable "name" {}
variable "resource_group_name" {}
variable "location" {}
variable "admin_group" {}
variable "admin_group_id" {}
variable "workspace_id" {}
variable "minimum_tls" {
  default = "1.2"
}
variable "backup_days" {
  default = 14
}
variable "entra_only" {
  type    = bool
  default = true
}
variable "tags" {
  type    = map(string)
  default = {}
}

resource "azurerm_mssql_server" "this" {
  name                                     = "sql-${var.name}"
  resource_group_name                      = var.resource_group_name
  location                                 = var.location
  version                                  = "12.0"
  minimum_tls_version                      = var.minimum_tls
  public_network_access_enabled            = false
  outbound_network_restriction_enabled     = true
  express_vulnerability_assessment_enabled = true
  tags                                     = var.tags

  azuread_administrator {
    login_username              = var.admin_group
    object_id                   = var.admin_group_id
    azuread_authentication_only = var.entra_only
  }

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_mssql_database" "this" {
  name                                = "shop"
  server_id                           = azurerm_mssql_server.this.id
  sku_name                            = "P1"
  zone_redundant                      = true
  storage_account_type                = "GeoZone"
  geo_backup_enabled                  = true
  ledger_enabled                      = false
  transparent_data_encryption_enabled = true
  tags                                = var.tags

  short_term_retention_policy {
    retention_days = var.backup_days
  }

  long_term_retention_policy {
    weekly_retention  = "P4W"
    monthly_retention = "P12M"
  }

  threat_detection_policy {
    state                = "Enabled"
    email_account_admins = "Enabled"
    retention_days       = 90
  }
}

resource "azurerm_mssql_server_extended_auditing_policy" "this" {
  server_id              = azurerm_mssql_server.this.id
  enabled                = true
  log_monitoring_enabled = true
  retention_in_days      = 365
}

resource "azurerm_mssql_server_security_alert_policy" "this" {
  resource_group_name  = var.resource_group_name
  server_name          = azurerm_mssql_server.this.name
  state                = "Enabled"
  email_account_admins = true
}

resource "azurerm_mssql_server_microsoft_support_auditing_policy" "this" {
  server_id              = azurerm_mssql_server.this.id
  enabled                = true
  log_monitoring_enabled = true
}

resource "azurerm_monitor_diagnostic_setting" "master" {
  name                       = "audit"
  target_resource_id         = "${azurerm_mssql_server.this.id}/databases/master"
  log_analytics_workspace_id = var.workspace_id

  enabled_log {
    category = "SQLSecurityAuditEvents"
  }
}

resource "azurerm_monitor_diagnostic_setting" "database" {
  name                       = "logs"
  target_resource_id         = azurerm_mssql_database.this.id
  log_analytics_workspace_id = var.workspace_id

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}

output "server_id" {
  value = azurerm_mssql_server.this.id
}

output "fqdn" {
  value = azurerm_mssql_server.this.fully_qualified_domain_name
}

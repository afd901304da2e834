/** Scenarios around watching, governing and automating. */
const block = (type, name, ...lines) => `resource "${type}" "${name}" {\n${lines.filter(Boolean).join("\n")}\n}`;

export const operations = {
  monitoring(f) {
    f.variable("key_vault_id", "string", undefined);
    return [
      block(
        "azurerm_log_analytics_workspace",
        f.label,
        f.head("log"),
        `  sku                 = "PerGB2018"`,
        f.chance(0.8) ? `  retention_in_days   = ${f.pick([30, 60, 90, 365])}` : "",
        f.chance(0.2) ? "  daily_quota_gb      = 5" : "",
        f.tags,
      ),
      block(
        "azurerm_application_insights",
        f.label,
        f.head("appi"),
        `  application_type    = "web"`,
        f.chance(0.7) ? `  workspace_id        = azurerm_log_analytics_workspace.${f.label}.id` : "",
        f.guard("local_authentication_disabled", true, undefined, 0.2),
      ),
      block(
        "azurerm_monitor_diagnostic_setting",
        "vault",
        `  name                       = "diag"`,
        `  target_resource_id         = var.key_vault_id`,
        `  log_analytics_workspace_id = azurerm_log_analytics_workspace.${f.label}.id`,
        f.major >= 3
          ? `\n  enabled_log {\n    category = "AuditEvent"\n  }`
          : `\n  log {\n    category = "AuditEvent"\n    enabled  = true\n\n    retention_policy {\n      enabled = false\n    }\n  }`,
        f.major >= 4
          ? `\n  enabled_metric {\n    category = "AllMetrics"\n  }`
          : `\n  metric {\n    category = "AllMetrics"\n    enabled  = ${f.chance(0.5)}\n  }`,
      ),
      block(
        "azurerm_monitor_action_group",
        "ops",
        `  name                = "ops"`,
        `  resource_group_name = ${f.group}`,
        `  short_name          = "ops"`,
        f.chance(0.7)
          ? `\n  email_receiver {\n    name          = "ops"\n    email_address = ${f.variable("alert_email", "string", "ops@example.com")}\n  }`
          : "",
      ),
      block(
        "azurerm_monitor_metric_alert",
        "availability",
        `  name                = "availability"`,
        `  resource_group_name = ${f.group}`,
        `  scopes              = [var.key_vault_id]`,
        f.chance(0.2) ? "  enabled             = false" : "",
        `\n  criteria {\n    metric_namespace = "Microsoft.KeyVault/vaults"\n    metric_name      = "Availability"\n    aggregation      = "Average"\n    operator         = "LessThan"\n    threshold        = 95\n  }\n\n  action {\n    action_group_id = azurerm_monitor_action_group.ops.id\n  }`,
      ),
    ];
  },

  defender(f) {
    const plans = f.variable(
      "plans",
      "list(string)",
      f.isClosed
        ? ["VirtualMachines", "StorageAccounts", "KeyVaults", "Containers", "AI"]
        : ["VirtualMachines", "KeyVaults"],
    );
    return [
      `resource "azurerm_security_center_subscription_pricing" "plans" {\n  for_each      = toset(${plans})\n  tier          = "${f.posture === "open" ? "Free" : "Standard"}"\n  resource_type = each.value\n}`,
      block(
        "azurerm_security_center_contact",
        "contact",
        f.major >= 3 ? '  name  = "contact"' : "",
        `  email = "security@example.com"`,
        f.chance(0.5) ? '  phone = "+1-555-555-5555"' : "",
        `\n  alert_notifications = ${f.isClosed}\n  alerts_to_admins    = true`,
      ),
    ];
  },

  sentinel(f) {
    return [
      block(
        "azurerm_log_analytics_workspace",
        f.label,
        f.head("log-sec"),
        `  sku                 = "PerGB2018"\n  retention_in_days   = ${f.pick([30, 90, 180])}`,
      ),
      block(
        "azurerm_sentinel_log_analytics_workspace_onboarding",
        f.label,
        `  workspace_id = azurerm_log_analytics_workspace.${f.label}.id`,
      ),
      block(
        "azurerm_sentinel_alert_rule_scheduled",
        "failed",
        `  name                       = "failed-sign-ins"`,
        `  log_analytics_workspace_id = azurerm_sentinel_log_analytics_workspace_onboarding.${f.label}.workspace_id`,
        `  display_name               = "Failed sign-ins"`,
        `  severity                   = "${f.pick(["Medium", "High"])}"`,
        f.chance(0.2) ? "  enabled                    = false" : "",
        `  query                      = <<QUERY\nSigninLogs\n| where ResultType != 0\n| summarize count() by UserPrincipalName\nQUERY`,
      ),
    ];
  },

  policy(f) {
    return [
      `data "azurerm_subscription" "current" {}`,
      block(
        "azurerm_policy_definition",
        "tags",
        `  name         = "require-owner"`,
        `  policy_type  = "Custom"`,
        `  mode         = "Indexed"`,
        `  display_name = "Require the tag owner"`,
        `\n  policy_rule = jsonencode({\n    if = {\n      field  = "tags['owner']"\n      exists = "false"\n    }\n    then = {\n      effect = "${f.isClosed ? "deny" : "audit"}"\n    }\n  })`,
      ),
      block(
        "azurerm_subscription_policy_assignment",
        "tags",
        `  name                 = "require-owner"`,
        `  policy_definition_id = azurerm_policy_definition.tags.id`,
        `  subscription_id      = data.azurerm_subscription.current.id`,
        f.posture === "open" ? "  enforce              = false" : "",
      ),
    ];
  },

  roles(f) {
    return [
      `data "azurerm_subscription" "primary" {}`,
      block(
        "azurerm_role_definition",
        "custom",
        `  name        = "${f.prefix}-operator"`,
        `  scope       = data.azurerm_subscription.primary.id`,
        `  description = "Starts and stops machines"`,
        `\n  permissions {\n    actions     = [${f.posture === "open" ? '"*"' : '"Microsoft.Compute/virtualMachines/start/action", "Microsoft.Compute/virtualMachines/deallocate/action", "Microsoft.Compute/virtualMachines/read"'}]\n    not_actions = []\n  }\n\n  assignable_scopes = [data.azurerm_subscription.primary.id]`,
      ),
      `resource "azurerm_role_assignment" "team" {\n  for_each             = toset(${f.variable("principal_ids", "list(string)", ["22222222-2222-2222-2222-222222222222"])})\n  scope                = ${f.pick(["data.azurerm_subscription.primary.id", f.groupId])}\n  role_definition_name = "${f.pick(["Contributor", "Reader", "Owner", "User Access Administrator", "Key Vault Secrets User"])}"\n  principal_id         = each.value\n}`,
    ];
  },

  pipeline(f) {
    f.uses.add("azuread");
    return [
      block("azuread_application", "ci", `  display_name = "${f.prefix}-ci"`),
      block("azuread_service_principal", "ci", "  client_id = azuread_application.ci.client_id"),
      f.isClosed
        ? block(
            "azuread_application_federated_identity_credential",
            "main",
            "  application_id = azuread_application.ci.id",
            '  display_name   = "main"',
            '  audiences      = ["api://AzureADTokenExchange"]',
            '  issuer         = "https://token.actions.githubusercontent.com"',
            `  subject        = "repo:${f.prefix}/infra:${f.pick(["ref:refs/heads/main", "environment:production", "pull_request"])}"`,
          )
        : block(
            "azuread_application_password",
            "ci",
            "  application_id = azuread_application.ci.id",
            f.chance(0.5) ? '  end_date       = "2030-01-01T00:00:00Z"' : "",
          ),
      block(
        "azurerm_role_assignment",
        "ci",
        `  scope                = ${f.groupId}`,
        `  role_definition_name = "${f.pick(["Contributor", "Owner", "Reader"])}"`,
        "  principal_id         = azuread_service_principal.ci.object_id",
      ),
    ];
  },

  automation(f) {
    return [
      block(
        "azurerm_automation_account",
        f.label,
        f.head("aa"),
        `  sku_name            = "Basic"`,
        f.guard("local_authentication_enabled", f.major >= 3 ? false : undefined, undefined, 0.4),
        f.guard("public_network_access_enabled", f.major >= 3 ? false : undefined, undefined, 0.4),
      ),
      block(
        "azurerm_automation_variable_string",
        "setting",
        `  name                    = "setting"`,
        `  resource_group_name     = ${f.group}`,
        `  automation_account_name = azurerm_automation_account.${f.label}.name`,
        `  value                   = ${f.posture === "open" ? '"Server=tcp:sql;Password=Pa55w.rd"' : '"eastus"'}`,
        f.guard("encrypted", true, undefined, 0.4),
      ),
    ];
  },

  "logic-app"(f) {
    return [
      block(
        "azurerm_logic_app_workflow",
        f.label,
        f.head("logic"),
        f.isClosed
          ? `\n  access_control {\n    trigger {\n      allowed_caller_ip_address_range = ["203.0.113.0/24"]\n    }\n  }`
          : "",
        f.tags,
      ),
      block(
        "azurerm_logic_app_trigger_http_request",
        "start",
        `  name         = "start"`,
        `  logic_app_id = azurerm_logic_app_workflow.${f.label}.id`,
        `  schema       = jsonencode({ type = "object", properties = { prompt = { type = "string" } } })`,
      ),
    ];
  },

  batch(f) {
    return [
      block(
        "azurerm_storage_account",
        "batch",
        f.head("stbatch", { compact: true }),
        `  account_tier             = "Standard"\n  account_replication_type = "LRS"`,
      ),
      block(
        "azurerm_batch_account",
        f.label,
        f.head("batch", { compact: true }),
        `  pool_allocation_mode                = "BatchService"`,
        `  storage_account_id                  = azurerm_storage_account.batch.id`,
        `  storage_account_authentication_mode = "${f.isClosed ? "BatchAccountManagedIdentity" : "StorageKeys"}"`,
        f.guard("public_network_access_enabled", false, undefined, 0.3),
        f.isClosed ? `  allowed_authentication_modes = ["AAD"]\n\n  identity {\n    type = "SystemAssigned"\n  }` : "",
      ),
    ];
  },

  signalr(f) {
    return [
      block(
        "azurerm_signalr_service",
        f.label,
        f.head("sigr"),
        `\n  sku {\n    name     = "${f.pick(["Free_F1", "Standard_S1"])}"\n    capacity = 1\n  }`,
        `\n  cors {\n    allowed_origins = [${f.posture === "open" ? '"*"' : `"https://${f.prefix}.example"`}]\n  }`,
        f.guard("public_network_access_enabled", f.major >= 3 ? false : undefined, undefined, 0.3),
        f.guard("local_auth_enabled", f.major >= 3 ? false : undefined, undefined, 0.3),
      ),
    ];
  },

  backup(f) {
    return [
      block(
        "azurerm_recovery_services_vault",
        f.label,
        f.head("rsv"),
        `  sku                 = "Standard"`,
        f.guard("soft_delete_enabled", true, false),
        f.guard("storage_mode_type", '"GeoRedundant"', '"LocallyRedundant"'),
        f.guard("immutability", '"Locked"', undefined, 0.3),
        f.guard("public_network_access_enabled", false, undefined, 0.3),
        f.tags,
      ),
      block(
        "azurerm_backup_policy_vm",
        "daily",
        `  name                = "daily"`,
        `  resource_group_name = ${f.group}`,
        `  recovery_vault_name = azurerm_recovery_services_vault.${f.label}.name`,
        `\n  backup {\n    frequency = "Daily"\n    time      = "23:00"\n  }\n\n  retention_daily {\n    count = ${f.pick([7, 10, 30])}\n  }`,
      ),
    ];
  },

  databricks(f) {
    return [
      block(
        "azurerm_databricks_workspace",
        f.label,
        f.head("dbw"),
        `  sku                 = "${f.pick(["standard", "premium"])}"`,
        f.guard("public_network_access_enabled", false, undefined, 0.3),
        f.guard("infrastructure_encryption_enabled", true, undefined, 0.3),
        f.chance(0.5) ? `\n  custom_parameters {\n    no_public_ip = ${f.isClosed}\n  }` : "",
        f.tags,
      ),
      block(
        "azurerm_databricks_access_connector",
        f.label,
        f.head("dbac"),
        `\n  identity {\n    type = "SystemAssigned"\n  }`,
      ),
    ];
  },
};

/** Scenarios around data: quickstarts, samples and modules of storage, vaults and databases. */
const block = (type, name, ...lines) => `resource "${type}" "${name}" {\n${lines.filter(Boolean).join("\n")}\n}`;

export const dataServices = {
  storage(f) {
    const l = f.label;
    const https = f.major >= 4 ? "https_traffic_only_enabled" : "enable_https_traffic_only";
    const rules = f.pick(["none", "inline", "apart", "dynamic"]);
    const allowed = f.variable("allowed_ips", "list(string)", f.posture === "open" ? ["0.0.0.0/0"] : ["203.0.113.10"]);
    const inline =
      rules === "inline"
        ? `\n  network_rules {\n    default_action = "${f.isClosed ? "Deny" : "Allow"}"\n    ip_rules       = ${allowed}\n    bypass         = ["AzureServices"]\n  }`
        : "";
    const dynamic =
      rules === "dynamic"
        ? `\n  dynamic "network_rules" {\n    for_each = length(${allowed}) > 0 ? [1] : []\n    content {\n      default_action = "Deny"\n      ip_rules       = ${allowed}\n    }\n  }`
        : "";
    const bodies = [
      block(
        "azurerm_storage_account",
        l,
        f.head("st", { compact: true }),
        `  account_tier             = "Standard"`,
        `  account_replication_type = "${f.pick(["LRS", "GRS", "ZRS", "RAGRS"])}"`,
        f.guard("min_tls_version", '"TLS1_2"', f.pick([undefined, '"TLS1_0"'])),
        f.guard(https, true, f.pick([undefined, false])),
        f.guard("shared_access_key_enabled", false, undefined, 0.3),
        f.guard("public_network_access_enabled", false, f.pick([undefined, true]), 0.4),
        f.major >= 3
          ? f.guard("allow_nested_items_to_be_public", false, f.pick([undefined, true]))
          : f.guard("allow_blob_public_access", false, true),
        inline,
        dynamic,
        f.chance(0.5)
          ? `\n  blob_properties {\n    versioning_enabled = ${f.isClosed}\n    delete_retention_policy {\n      days = ${f.pick([7, 14, 30])}\n    }\n  }`
          : "",
        f.tags,
      ),
      block(
        "azurerm_storage_container",
        "data",
        `  name                  = "data"`,
        f.major >= 4
          ? `  storage_account_id    = azurerm_storage_account.${l}.id`
          : `  storage_account_name  = azurerm_storage_account.${l}.name`,
        `  container_access_type = "${f.isClosed ? "private" : f.pick(["private", "blob", "container"])}"`,
      ),
    ];
    if (rules === "apart")
      bodies.push(
        block(
          "azurerm_storage_account_network_rules",
          l,
          `  storage_account_id = azurerm_storage_account.${l}.id\n  default_action     = "Deny"\n  ip_rules           = ${allowed}\n  bypass             = ["Metrics", "AzureServices"]`,
        ),
      );
    if (f.posture === "open") f.output("storage_key", `azurerm_storage_account.${l}.primary_access_key`, f.chance(0.7));
    else f.output("storage_id", `azurerm_storage_account.${l}.id`);
    return bodies;
  },

  "key-vault"(f) {
    const rbac = f.major >= 4 && f.chance(0.5) ? "rbac_authorization_enabled" : "enable_rbac_authorization";
    const policy = f.chance(0.5);
    return [
      block(
        "azurerm_key_vault",
        f.label,
        f.head("kv"),
        `  tenant_id           = ${f.tenant}`,
        `  sku_name            = "${f.pick(["standard", "premium"])}"`,
        f.guard("purge_protection_enabled", true, f.pick([undefined, false])),
        f.guard("soft_delete_retention_days", f.pick([90, 30]), f.pick([7, undefined])),
        policy ? "" : `  ${rbac} = true`,
        f.guard("public_network_access_enabled", false, undefined, 0.4),
        f.chance(0.6)
          ? `\n  network_acls {\n    bypass         = "AzureServices"\n    default_action = "${f.isClosed ? "Deny" : "Allow"}"\n  }`
          : "",
        policy && f.chance(0.5)
          ? `\n  access_policy {\n    tenant_id = ${f.tenant}\n    object_id = ${f.client}\n\n    key_permissions    = ["Get", "List", "Create"]\n    secret_permissions = ["Get", "List", "Set", "Delete"]\n  }`
          : "",
        f.tags,
      ),
      f.chance(0.6)
        ? block(
            "azurerm_key_vault_secret",
            "password",
            `  name         = "db-password"`,
            `  value        = ${f.pick(["var.db_password", "random_password.db.result", '"P@ssw0rd1234!"'])}`,
            `  key_vault_id = azurerm_key_vault.${f.label}.id`,
            f.isClosed ? `  content_type    = "password"\n  expiration_date = "2027-06-30T00:00:00Z"` : "",
          )
        : "",
      block(
        "azurerm_key_vault_key",
        "cmk",
        `  name         = "cmk"`,
        `  key_vault_id = azurerm_key_vault.${f.label}.id`,
        `  key_type     = "${f.pick(["RSA", "RSA-HSM"])}"`,
        `  key_size     = ${f.pick([2048, 3072, 4096])}`,
        `  key_opts     = ["decrypt", "encrypt", "unwrapKey", "wrapKey"]`,
        f.isClosed
          ? `\n  rotation_policy {\n    automatic {\n      time_before_expiry = "P30D"\n    }\n    expire_after         = "P90D"\n    notify_before_expiry = "P29D"\n  }`
          : "",
      ),
    ]
      .filter(Boolean)
      .map((body) => {
        if (body.includes("var.db_password")) f.variable("db_password", "string", undefined);
        return body.includes("random_password.db")
          ? `resource "random_password" "db" {\n  length  = 24\n  special = true\n}\n\n${body}`
          : body;
      });
  },

  "sql-server"(f) {
    const password = f.pick(["variable", "random", "literal"]);
    const secret =
      password === "variable"
        ? f.variable("sql_admin_password", "string", undefined)
        : password === "random"
          ? "random_password.sql.result"
          : '"Sup3rS3cret!2024"';
    return [
      ...(password === "random" ? [block("random_password", "sql", "  length = 20")] : []),
      block(
        "azurerm_mssql_server",
        f.label,
        f.head("sql"),
        `  version             = "12.0"`,
        f.chance(0.8) ? `  administrator_login          = "sqladmin"\n  administrator_login_password = ${secret}` : "",
        f.guard("minimum_tls_version", '"1.2"', f.pick([undefined, '"1.0"'])),
        f.guard("public_network_access_enabled", false, f.pick([undefined, true]), 0.4),
        f.isClosed
          ? `\n  azuread_administrator {\n    login_username              = "sql-admins"\n    object_id                   = ${f.client}\n    azuread_authentication_only = ${f.chance(0.5)}\n  }`
          : "",
        f.tags,
      ),
      block(
        "azurerm_mssql_database",
        "db",
        `  name      = "appdb"`,
        `  server_id = azurerm_mssql_server.${f.label}.id`,
        `  sku_name  = "${f.pick(["S0", "Basic", "GP_S_Gen5_1", "P1"])}"`,
        f.chance(0.4) ? `  short_term_retention_policy {\n    retention_days = ${f.pick([7, 14, 35])}\n  }` : "",
      ),
      f.posture === "closed"
        ? ""
        : block(
            "azurerm_mssql_firewall_rule",
            "azure",
            `  name             = "AllowAzureServices"`,
            `  server_id        = azurerm_mssql_server.${f.label}.id`,
            `  start_ip_address = "0.0.0.0"`,
            `  end_ip_address   = "${f.pick(["0.0.0.0", "255.255.255.255"])}"`,
          ),
      f.chance(0.4)
        ? block(
            "azurerm_mssql_server_extended_auditing_policy",
            f.label,
            `  server_id              = azurerm_mssql_server.${f.label}.id`,
            `  log_monitoring_enabled = true`,
          )
        : "",
    ].filter(Boolean);
  },

  postgresql(f) {
    const subnet = f.chance(0.4);
    if (subnet) f.variable("delegated_subnet_id", "string", undefined);
    return [
      block(
        "azurerm_postgresql_flexible_server",
        f.label,
        f.head("psql"),
        `  version             = "${f.pick(["13", "14", "16"])}"`,
        `  administrator_login    = "psqladmin"`,
        `  administrator_password = ${f.variable("administrator_password", "string", f.posture === "open" ? "H@Sh1CoR3!" : undefined)}`,
        `  storage_mb             = 32768`,
        `  sku_name               = "GP_Standard_D4s_v3"`,
        subnet
          ? `  delegated_subnet_id    = var.delegated_subnet_id`
          : f.guard("public_network_access_enabled", false, true, 0.3),
        f.guard("geo_redundant_backup_enabled", true, undefined, 0.3),
        f.chance(0.5) ? `  backup_retention_days  = ${f.pick([7, 14, 35])}` : "",
        f.isClosed
          ? `\n  authentication {\n    active_directory_auth_enabled = true\n    password_auth_enabled         = ${f.chance(0.5)}\n    tenant_id                     = ${f.tenant}\n  }`
          : "",
        f.tags,
      ),
      f.posture === "open"
        ? block(
            "azurerm_postgresql_flexible_server_firewall_rule",
            "all",
            `  name             = "all"`,
            `  server_id        = azurerm_postgresql_flexible_server.${f.label}.id`,
            `  start_ip_address = "0.0.0.0"\n  end_ip_address   = "255.255.255.255"`,
          )
        : "",
      f.chance(0.5)
        ? block(
            "azurerm_postgresql_flexible_server_configuration",
            "tls",
            `  name      = "require_secure_transport"`,
            `  server_id = azurerm_postgresql_flexible_server.${f.label}.id`,
            `  value     = "${f.isClosed ? "ON" : "OFF"}"`,
          )
        : block(
            "azurerm_postgresql_flexible_server_database",
            "app",
            `  name      = "app"\n  server_id = azurerm_postgresql_flexible_server.${f.label}.id\n  collation = "en_US.utf8"\n  charset   = "utf8"`,
          ),
    ].filter(Boolean);
  },

  mysql(f) {
    return [
      block(
        "azurerm_mysql_flexible_server",
        f.label,
        f.head("mysql"),
        `  administrator_login    = "mysqladmin"`,
        `  administrator_password = ${f.variable("mysql_password", "string", undefined)}`,
        `  sku_name               = "GP_Standard_D2ds_v4"`,
        `  version                = "8.0.21"`,
        f.guard("public_network_access", f.major >= 4 ? '"Disabled"' : undefined, undefined, 0.4),
        f.chance(0.5) ? `  zone                   = "1"` : "",
        f.tags,
      ),
      block(
        "azurerm_mysql_flexible_server_firewall_rule",
        "office",
        `  name                = "office"`,
        `  resource_group_name = ${f.group}`,
        `  server_name         = azurerm_mysql_flexible_server.${f.label}.name`,
        `  start_ip_address    = "${f.posture === "open" ? "0.0.0.0" : "203.0.113.0"}"`,
        `  end_ip_address      = "${f.posture === "open" ? "255.255.255.255" : "203.0.113.31"}"`,
      ),
    ];
  },

  cosmos(f) {
    const old = f.major < 4;
    return [
      block(
        "azurerm_cosmosdb_account",
        f.label,
        f.head("cosmos"),
        `  offer_type          = "Standard"`,
        `  kind                = "GlobalDocumentDB"`,
        f.guard(old ? "enable_automatic_failover" : "automatic_failover_enabled", true, undefined),
        f.guard("public_network_access_enabled", false, undefined, 0.4),
        f.guard("local_authentication_disabled", true, undefined, 0.3),
        f.guard("access_key_metadata_writes_enabled", false, undefined, 0.4),
        f.chance(0.3)
          ? `  ip_range_filter = ${f.major >= 4 ? `["${f.posture === "open" ? "0.0.0.0" : "203.0.113.7"}"]` : `"${f.posture === "open" ? "0.0.0.0" : "203.0.113.7"}"`}`
          : "",
        `\n  consistency_policy {\n    consistency_level = "${f.pick(["Session", "BoundedStaleness", "Eventual"])}"\n  }\n\n  geo_location {\n    location          = ${f.location}\n    failover_priority = 0\n  }`,
        f.chance(0.3) ? `\n  backup {\n    type = "Continuous"\n  }` : "",
        f.tags,
      ),
      block(
        "azurerm_cosmosdb_sql_database",
        "db",
        `  name                = "chat"`,
        `  resource_group_name = ${f.group}`,
        `  account_name        = azurerm_cosmosdb_account.${f.label}.name`,
      ),
      block(
        "azurerm_cosmosdb_sql_container",
        "history",
        `  name                = "history"`,
        `  resource_group_name = ${f.group}`,
        `  account_name        = azurerm_cosmosdb_account.${f.label}.name`,
        `  database_name       = azurerm_cosmosdb_sql_database.db.name`,
        old ? `  partition_key_path  = "/userId"` : `  partition_key_paths = ["/userId"]`,
      ),
      f.chance(0.5)
        ? block(
            "azurerm_cosmosdb_sql_role_assignment",
            "app",
            `  resource_group_name = ${f.group}`,
            `  account_name        = azurerm_cosmosdb_account.${f.label}.name`,
            `  role_definition_id  = "\${azurerm_cosmosdb_account.${f.label}.id}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002"`,
            `  principal_id        = ${f.client}`,
            `  scope               = azurerm_cosmosdb_account.${f.label}.id`,
          )
        : "",
    ].filter(Boolean);
  },

  redis(f) {
    const ssl = f.major >= 4 ? "non_ssl_port_enabled" : "enable_non_ssl_port";
    return [
      block(
        "azurerm_redis_cache",
        f.label,
        f.head("redis"),
        `  capacity            = ${f.pick([0, 1, 2])}`,
        `  family              = "C"`,
        `  sku_name            = "Standard"`,
        f.guard(ssl, false, f.pick([true, undefined])),
        f.guard("minimum_tls_version", '"1.2"', undefined),
        f.guard("public_network_access_enabled", false, undefined, 0.4),
        `\n  redis_configuration {\n${f.chance(0.3) ? '    maxmemory_policy = "allkeys-lru"\n' : ""}  }`,
        f.tags,
      ),
      f.posture === "open"
        ? block(
            "azurerm_redis_firewall_rule",
            "all",
            `  name                = "all"`,
            `  redis_cache_name    = azurerm_redis_cache.${f.label}.name`,
            `  resource_group_name = ${f.group}`,
            `  start_ip            = "0.0.0.0"`,
            `  end_ip              = "255.255.255.255"`,
          )
        : "",
    ].filter(Boolean);
  },

  "event-hub"(f) {
    f.output("connection_string", `azurerm_eventhub_authorization_rule.send.primary_connection_string`, true);
    return [
      block(
        "azurerm_eventhub_namespace",
        f.label,
        f.head("evhns"),
        `  sku                 = "Standard"`,
        `  capacity            = 1`,
        f.guard("local_authentication_enabled", false, undefined, 0.3),
        f.guard("minimum_tls_version", '"1.2"', undefined),
        f.guard("public_network_access_enabled", false, undefined, 0.3),
        f.tags,
      ),
      block(
        "azurerm_eventhub",
        "telemetry",
        `  name              = "telemetry"`,
        f.major >= 4
          ? `  namespace_id      = azurerm_eventhub_namespace.${f.label}.id`
          : `  namespace_name      = azurerm_eventhub_namespace.${f.label}.name\n  resource_group_name = ${f.group}`,
        `  partition_count   = 2`,
        `  message_retention = ${f.pick([1, 7])}`,
      ),
      block(
        "azurerm_eventhub_authorization_rule",
        "send",
        `  name                = "send"`,
        `  namespace_name      = azurerm_eventhub_namespace.${f.label}.name`,
        `  eventhub_name       = azurerm_eventhub.telemetry.name`,
        `  resource_group_name = ${f.group}`,
        `  listen = false`,
        `  send   = true`,
        `  manage = ${f.posture === "open"}`,
      ),
    ];
  },

  "service-bus"(f) {
    return [
      block(
        "azurerm_servicebus_namespace",
        f.label,
        f.head("sb"),
        `  sku                 = "${f.pick(["Standard", "Premium"])}"`,
        f.guard(
          f.major >= 3 ? "local_auth_enabled" : "zone_redundant",
          f.major >= 3 ? false : undefined,
          undefined,
          0.3,
        ),
        f.guard("public_network_access_enabled", f.major >= 3 ? false : undefined, undefined, 0.3),
        f.guard("minimum_tls_version", f.major >= 3 ? '"1.2"' : undefined, undefined),
        f.tags,
      ),
      `resource "azurerm_servicebus_queue" "queues" {\n  for_each = toset(${f.variable("queues", "list(string)", ["orders", "prompts"])})\n\n  name         = each.value\n  namespace_id = azurerm_servicebus_namespace.${f.label}.id\n}`,
    ];
  },
};

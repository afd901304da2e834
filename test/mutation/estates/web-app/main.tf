# Small web application with a database and a model; one resource group, one network.
terraform {
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.40, < 5.0"
    }
  }
  backend "azurerm" {
    resource_group_name  = "tfstate"
    storage_account_name = "woodgrovestate"
    container_name       = "state"
    key                  = "shop.tfstate"
    use_azuread_auth     = true
  }
}

provider "azurerm" {
  features {}
  subscription_id     = "8c6f0f64-51a5-4c35-8a0a-000000000020"
  storage_use_azuread = true
}

locals {
  name     = "woodgrove-shop"
  location = "westeurope"
  tenant   = "8c6f0f64-51a5-4c35-8a0a-000000000021"
  tags = {
    owner              = "shop-team@woodgrove.example"
    dataClassification = "Confidential"
    environment        = "prod"
  }
  private_zones = {
    sites     = "privatelink.azurewebsites.net"
    sql       = "privatelink.database.windows.net"
    blob      = "privatelink.blob.core.windows.net"
    openai    = "privatelink.openai.azure.com"
    cognitive = "privatelink.cognitiveservices.azure.com"
    services  = "privatelink.services.ai.azure.com"
    vault     = "privatelink.vaultcore.azure.net"
    search    = "privatelink.search.windows.net"
    cosmos    = "privatelink.documents.azure.com"
    bus       = "privatelink.servicebus.windows.net"
    config    = "privatelink.azconfig.io"
    redis     = "privatelink.redis.cache.windows.net"
    postgres  = "privatelink.postgres.database.azure.com"
  }
}

data "azurerm_client_config" "current" {}

resource "azurerm_resource_group" "this" {
  name     = "rg-${local.name}"
  location = local.location
  tags     = local.tags
}

resource "azurerm_management_lock" "this" {
  name       = "do-not-delete"
  scope      = azurerm_resource_group.this.id
  lock_level = "CanNotDelete"
}

resource "azurerm_log_analytics_workspace" "this" {
  name                         = "log-${local.name}"
  resource_group_name          = azurerm_resource_group.this.name
  location                     = azurerm_resource_group.this.location
  sku                          = "PerGB2018"
  retention_in_days            = 180
  local_authentication_enabled = false
  internet_ingestion_enabled   = false
  internet_query_enabled       = false
  tags                         = local.tags
}

resource "azurerm_application_insights" "this" {
  name                          = "appi-${local.name}"
  resource_group_name           = azurerm_resource_group.this.name
  location                      = azurerm_resource_group.this.location
  application_type              = "web"
  workspace_id                  = azurerm_log_analytics_workspace.this.id
  local_authentication_disabled = true
  internet_ingestion_enabled    = false
  internet_query_enabled        = false
  tags                          = local.tags
}

resource "azurerm_virtual_network" "this" {
  name                = "vnet-${local.name}"
  resource_group_name = azurerm_resource_group.this.name
  location            = azurerm_resource_group.this.location
  address_space       = ["10.8.0.0/23"]
  tags                = local.tags
}

resource "azurerm_subnet" "apps" {
  name                            = "apps"
  resource_group_name             = azurerm_resource_group.this.name
  virtual_network_name            = azurerm_virtual_network.this.name
  address_prefixes                = ["10.8.0.0/26"]
  default_outbound_access_enabled = false
  delegation {
    name = "web"
    service_delegation {
      name    = "Microsoft.Web/serverFarms"
      actions = ["Microsoft.Network/virtualNetworks/subnets/action"]
    }
  }
}

resource "azurerm_subnet" "endpoints" {
  name                              = "endpoints"
  resource_group_name               = azurerm_resource_group.this.name
  virtual_network_name              = azurerm_virtual_network.this.name
  address_prefixes                  = ["10.8.0.128/25"]
  default_outbound_access_enabled   = false
  private_endpoint_network_policies = "Enabled"
}

resource "azurerm_network_security_group" "this" {
  name                = "nsg-${local.name}"
  resource_group_name = azurerm_resource_group.this.name
  location            = azurerm_resource_group.this.location
  tags                = local.tags
}

resource "azurerm_network_security_rule" "in_https" {
  name                        = "in-https-apps"
  resource_group_name         = azurerm_resource_group.this.name
  network_security_group_name = azurerm_network_security_group.this.name
  priority                    = 110
  direction                   = "Inbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  source_address_prefix       = "10.8.0.0/26"
  destination_port_ranges     = ["443", "1433"]
  destination_address_prefix  = "10.8.0.128/25"
}

resource "azurerm_network_security_rule" "in_deny" {
  name                        = "in-deny"
  resource_group_name         = azurerm_resource_group.this.name
  network_security_group_name = azurerm_network_security_group.this.name
  priority                    = 4000
  direction                   = "Inbound"
  access                      = "Deny"
  protocol                    = "*"
  source_port_range           = "*"
  source_address_prefix       = "*"
  destination_port_range      = "*"
  destination_address_prefix  = "*"
}

resource "azurerm_network_security_rule" "out_apps" {
  name                        = "out-endpoints"
  resource_group_name         = azurerm_resource_group.this.name
  network_security_group_name = azurerm_network_security_group.this.name
  priority                    = 110
  direction                   = "Outbound"
  access                      = "Allow"
  protocol                    = "Tcp"
  source_port_range           = "*"
  source_address_prefix       = "10.8.0.0/26"
  destination_port_ranges     = ["443", "1433"]
  destination_address_prefix  = "10.8.0.128/25"
}

resource "azurerm_network_security_rule" "out_deny" {
  name                        = "out-deny"
  resource_group_name         = azurerm_resource_group.this.name
  network_security_group_name = azurerm_network_security_group.this.name
  priority                    = 4000
  direction                   = "Outbound"
  access                      = "Deny"
  protocol                    = "*"
  source_port_range           = "*"
  source_address_prefix       = "*"
  destination_port_range      = "*"
  destination_address_prefix  = "*"
}

resource "azurerm_subnet_network_security_group_association" "apps" {
  subnet_id                 = azurerm_subnet.apps.id
  network_security_group_id = azurerm_network_security_group.this.id
}

resource "azurerm_subnet_network_security_group_association" "endpoints" {
  subnet_id                 = azurerm_subnet.endpoints.id
  network_security_group_id = azurerm_network_security_group.this.id
}

resource "azurerm_private_dns_zone" "this" {
  for_each            = local.private_zones
  name                = each.value
  resource_group_name = azurerm_resource_group.this.name
  tags                = local.tags
}

resource "azurerm_private_dns_zone_virtual_network_link" "this" {
  for_each              = local.private_zones
  name                  = "shop"
  resource_group_name   = azurerm_resource_group.this.name
  private_dns_zone_name = azurerm_private_dns_zone.this[each.key].name
  virtual_network_id    = azurerm_virtual_network.this.id
}

module "database" {
  source              = "./modules/database"
  name                = local.name
  resource_group_name = azurerm_resource_group.this.name
  location            = azurerm_resource_group.this.location
  admin_group         = "shop-database-admins"
  admin_group_id      = "8c6f0f64-51a5-4c35-8a0a-000000000022"
  minimum_tls         = "1.2"
  backup_days         = 35
  entra_only          = true
  workspace_id        = azurerm_log_analytics_workspace.this.id
  tags                = local.tags
}

module "app" {
  source              = "./modules/app"
  name                = local.name
  resource_group_name = azurerm_resource_group.this.name
  location            = azurerm_resource_group.this.location
  subnet_id           = azurerm_subnet.apps.id
  tenant_id           = local.tenant
  client_id           = "8c6f0f64-51a5-4c35-8a0a-000000000023"
  telemetry           = azurerm_application_insights.this.connection_string
  workspace_id        = azurerm_log_analytics_workspace.this.id
  https_only          = true
  minimum_tls         = "1.2"
  settings = {
    Sql__Server      = module.database.fqdn
    OpenAI__Endpoint = azurerm_cognitive_account.openai.endpoint
    Search__Endpoint = "https://srch-${local.name}.search.windows.net"
    AZURE_CLIENT_ID  = "from-identity"
  }
  tags = local.tags
}

resource "azurerm_user_assigned_identity" "keys" {
  name                = "id-${local.name}-keys"
  resource_group_name = azurerm_resource_group.this.name
  location            = azurerm_resource_group.this.location
  tags                = local.tags
}

resource "azurerm_storage_account" "files" {
  name                             = "stwoodgroveshop"
  resource_group_name              = azurerm_resource_group.this.name
  location                         = azurerm_resource_group.this.location
  account_tier                     = "Standard"
  account_replication_type         = "GZRS"
  min_tls_version                  = "TLS1_2"
  shared_access_key_enabled        = false
  default_to_oauth_authentication  = true
  public_network_access_enabled    = false
  allow_nested_items_to_be_public  = false
  cross_tenant_replication_enabled = false
  allowed_copy_scope               = "AAD"
  tags                             = local.tags

  network_rules {
    default_action = "Deny"
    bypass         = ["AzureServices"]
  }

  blob_properties {
    versioning_enabled = true
    delete_retention_policy {
      days = 14
    }
    container_delete_retention_policy {
      days = 14
    }
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.keys.id]
  }

  customer_managed_key {
    key_vault_key_id          = azurerm_key_vault_key.data.versionless_id
    user_assigned_identity_id = azurerm_user_assigned_identity.keys.id
  }
}

resource "azurerm_storage_container" "documents" {
  name                  = "documents"
  storage_account_id    = azurerm_storage_account.files.id
  container_access_type = "private"
}

resource "azurerm_key_vault" "this" {
  name                          = "kv-${local.name}"
  resource_group_name           = azurerm_resource_group.this.name
  location                      = azurerm_resource_group.this.location
  tenant_id                     = data.azurerm_client_config.current.tenant_id
  sku_name                      = "premium"
  rbac_authorization_enabled    = true
  purge_protection_enabled      = true
  public_network_access_enabled = false
  tags                          = local.tags

  network_acls {
    default_action = "Deny"
    bypass         = "AzureServices"
  }
}

resource "azurerm_key_vault_key" "data" {
  name            = "data"
  key_vault_id    = azurerm_key_vault.this.id
  key_type        = "RSA-HSM"
  key_size        = 3072
  key_opts        = ["unwrapKey", "wrapKey"]
  expiration_date = "2027-09-01T00:00:00Z"

  rotation_policy {
    automatic {
      time_before_expiry = "P45D"
    }
    expire_after         = "P1Y"
    notify_before_expiry = "P30D"
  }
}

resource "azurerm_role_assignment" "data_key" {
  scope                = azurerm_key_vault.this.id
  role_definition_name = "Key Vault Crypto Service Encryption User"
  principal_id         = azurerm_user_assigned_identity.keys.principal_id
  principal_type       = "ServicePrincipal"
}

resource "azurerm_cognitive_account" "openai" {
  name                               = "oai-${local.name}"
  resource_group_name                = azurerm_resource_group.this.name
  location                           = "swedencentral"
  kind                               = "OpenAI"
  sku_name                           = "S0"
  custom_subdomain_name              = "oai-${local.name}"
  local_auth_enabled                 = false
  public_network_access_enabled      = false
  outbound_network_access_restricted = true
  tags                               = local.tags

  network_acls {
    default_action = "Deny"
  }

  identity {
    type         = "SystemAssigned, UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.keys.id]
  }

  customer_managed_key {
    key_vault_key_id   = azurerm_key_vault_key.data.id
    identity_client_id = azurerm_user_assigned_identity.keys.client_id
  }
}

resource "azurerm_cognitive_account_rai_policy" "shop" {
  name                 = "shop"
  cognitive_account_id = azurerm_cognitive_account.openai.id
  base_policy_name     = "Microsoft.DefaultV2"
  mode                 = "Default"

  dynamic "content_filter" {
    for_each = ["Hate", "Violence", "Sexual", "Selfharm"]
    content {
      name               = content_filter.value
      source             = "Prompt"
      filter_enabled     = true
      block_enabled      = true
      severity_threshold = "Medium"
    }
  }

  dynamic "content_filter" {
    for_each = ["Hate", "Violence", "Sexual", "Selfharm"]
    content {
      name               = content_filter.value
      source             = "Completion"
      filter_enabled     = true
      block_enabled      = true
      severity_threshold = "Medium"
    }
  }

  dynamic "content_filter" {
    for_each = { Jailbreak = "Prompt", "Indirect Attack" = "Prompt", "Protected Material Text" = "Completion", "Protected Material Code" = "Completion" }
    content {
      name               = content_filter.key
      source             = content_filter.value
      filter_enabled     = true
      block_enabled      = true
      severity_threshold = "High"
    }
  }
}

resource "azurerm_cognitive_deployment" "this" {
  for_each = {
    chat       = { model = "gpt-4.1-mini", version = "2025-04-14", capacity = 30 }
    embeddings = { model = "text-embedding-3-large", version = "1", capacity = 60 }
  }

  name                   = each.key
  cognitive_account_id   = azurerm_cognitive_account.openai.id
  rai_policy_name        = azurerm_cognitive_account_rai_policy.shop.name
  version_upgrade_option = "NoAutoUpgrade"

  model {
    format  = "OpenAI"
    name    = each.value.model
    version = each.value.version
  }

  sku {
    name     = "DataZoneStandard"
    capacity = each.value.capacity
  }
}

resource "azurerm_search_service" "this" {
  name                                     = "srch-${local.name}"
  resource_group_name                      = azurerm_resource_group.this.name
  location                                 = azurerm_resource_group.this.location
  sku                                      = "standard"
  replica_count                            = 3
  local_authentication_enabled             = false
  public_network_access_enabled            = false
  network_rule_bypass_option               = "None"
  customer_managed_key_enforcement_enabled = true
  tags                                     = local.tags

  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_cosmosdb_account" "this" {
  name                                  = "cosmos-${local.name}"
  resource_group_name                   = azurerm_resource_group.this.name
  location                              = azurerm_resource_group.this.location
  offer_type                            = "Standard"
  local_authentication_disabled         = true
  access_key_metadata_writes_enabled    = false
  public_network_access_enabled         = false
  is_virtual_network_filter_enabled     = true
  network_acl_bypass_for_azure_services = false
  minimal_tls_version                   = "Tls12"
  automatic_failover_enabled            = true
  key_vault_key_id                      = azurerm_key_vault_key.data.versionless_id
  default_identity_type                 = "UserAssignedIdentity=${azurerm_user_assigned_identity.keys.id}"
  tags                                  = local.tags

  consistency_policy {
    consistency_level = "Session"
  }

  geo_location {
    location          = "westeurope"
    failover_priority = 0
    zone_redundant    = true
  }

  geo_location {
    location          = "northeurope"
    failover_priority = 1
    zone_redundant    = true
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.keys.id]
  }

  backup {
    type = "Continuous"
    tier = "Continuous30Days"
  }
}

resource "azurerm_servicebus_namespace" "this" {
  name                          = "sb-${local.name}"
  resource_group_name           = azurerm_resource_group.this.name
  location                      = azurerm_resource_group.this.location
  sku                           = "Premium"
  capacity                      = 1
  premium_messaging_partitions  = 1
  local_auth_enabled            = false
  public_network_access_enabled = false
  minimum_tls_version           = "1.2"
  tags                          = local.tags

  network_rule_set {
    default_action                = "Deny"
    public_network_access_enabled = false
    trusted_services_allowed      = false
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.keys.id]
  }

  customer_managed_key {
    key_vault_key_id                  = azurerm_key_vault_key.data.versionless_id
    identity_id                       = azurerm_user_assigned_identity.keys.id
    infrastructure_encryption_enabled = true
  }
}

resource "azurerm_eventhub_namespace" "this" {
  name                          = "evh-${local.name}"
  resource_group_name           = azurerm_resource_group.this.name
  location                      = azurerm_resource_group.this.location
  sku                           = "Premium"
  capacity                      = 1
  local_authentication_enabled  = false
  public_network_access_enabled = false
  minimum_tls_version           = "1.2"
  tags                          = local.tags

  network_rulesets {
    default_action                 = "Deny"
    public_network_access_enabled  = false
    trusted_service_access_enabled = false
  }

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.keys.id]
  }
}

resource "azurerm_eventhub_namespace_customer_managed_key" "this" {
  eventhub_namespace_id     = azurerm_eventhub_namespace.this.id
  key_vault_key_ids         = [azurerm_key_vault_key.data.versionless_id]
  user_assigned_identity_id = azurerm_user_assigned_identity.keys.id
}

resource "azurerm_app_configuration" "this" {
  name                                 = "appcs-${local.name}"
  resource_group_name                  = azurerm_resource_group.this.name
  location                             = azurerm_resource_group.this.location
  sku                                  = "standard"
  local_auth_enabled                   = false
  public_network_access                = "Disabled"
  purge_protection_enabled             = true
  soft_delete_retention_days           = 7
  data_plane_proxy_authentication_mode = "Pass-through"
  tags                                 = local.tags

  identity {
    type         = "UserAssigned"
    identity_ids = [azurerm_user_assigned_identity.keys.id]
  }

  encryption {
    key_vault_key_identifier = azurerm_key_vault_key.data.versionless_id
    identity_client_id       = azurerm_user_assigned_identity.keys.client_id
  }
}

resource "azurerm_redis_cache" "this" {
  name                               = "redis-${local.name}"
  resource_group_name                = azurerm_resource_group.this.name
  location                           = azurerm_resource_group.this.location
  capacity                           = 1
  family                             = "P"
  sku_name                           = "Premium"
  non_ssl_port_enabled               = false
  minimum_tls_version                = "1.2"
  public_network_access_enabled      = false
  access_keys_authentication_enabled = false
  zones                              = ["1", "2", "3"]
  tags                               = local.tags

  redis_configuration {
    active_directory_authentication_enabled = true
  }

  identity {
    type = "SystemAssigned"
  }

  patch_schedule {
    day_of_week    = "Sunday"
    start_hour_utc = 2
  }
}

locals {
  endpoints = {
    files    = { target = azurerm_storage_account.files.id, group = "blob", zones = ["blob"] }
    vault    = { target = azurerm_key_vault.this.id, group = "vault", zones = ["vault"] }
    openai   = { target = azurerm_cognitive_account.openai.id, group = "account", zones = ["openai", "cognitive", "services"] }
    search   = { target = azurerm_search_service.this.id, group = "searchService", zones = ["search"] }
    cosmos   = { target = azurerm_cosmosdb_account.this.id, group = "Sql", zones = ["cosmos"] }
    bus      = { target = azurerm_servicebus_namespace.this.id, group = "namespace", zones = ["bus"] }
    events   = { target = azurerm_eventhub_namespace.this.id, group = "namespace", zones = ["bus"] }
    config   = { target = azurerm_app_configuration.this.id, group = "configurationStores", zones = ["config"] }
    redis    = { target = azurerm_redis_cache.this.id, group = "redisCache", zones = ["redis"] }
    database = { target = module.database.server_id, group = "sqlServer", zones = ["sql"] }
    app      = { target = module.app.id, group = "sites", zones = ["sites"] }
  }
  logged = {
    vault   = azurerm_key_vault.this.id
    openai  = azurerm_cognitive_account.openai.id
    search  = azurerm_search_service.this.id
    cosmos  = azurerm_cosmosdb_account.this.id
    bus     = azurerm_servicebus_namespace.this.id
    events  = azurerm_eventhub_namespace.this.id
    config  = azurerm_app_configuration.this.id
    redis   = azurerm_redis_cache.this.id
    app     = module.app.id
    blobs   = "${azurerm_storage_account.files.id}/blobServices/default"
    queues  = "${azurerm_storage_account.files.id}/queueServices/default"
    tables  = "${azurerm_storage_account.files.id}/tableServices/default"
    shares  = "${azurerm_storage_account.files.id}/fileServices/default"
    network = azurerm_virtual_network.this.id
    group   = azurerm_network_security_group.this.id
    logs    = azurerm_log_analytics_workspace.this.id
  }
}

resource "azurerm_private_endpoint" "this" {
  for_each            = local.endpoints
  name                = "pep-${local.name}-${each.key}"
  resource_group_name = azurerm_resource_group.this.name
  location            = azurerm_resource_group.this.location
  subnet_id           = azurerm_subnet.endpoints.id
  tags                = local.tags

  private_service_connection {
    name                           = each.key
    private_connection_resource_id = each.value.target
    subresource_names              = [each.value.group]
    is_manual_connection           = false
  }

  private_dns_zone_group {
    name                 = "default"
    private_dns_zone_ids = [for zone in each.value.zones : azurerm_private_dns_zone.this[zone].id]
  }
}

resource "azurerm_monitor_diagnostic_setting" "logs" {
  for_each                   = local.logged
  name                       = "to-workspace"
  target_resource_id         = each.value
  log_analytics_workspace_id = azurerm_log_analytics_workspace.this.id

  enabled_log {
    category_group = "allLogs"
  }

  enabled_metric {
    category = "AllMetrics"
  }
}

resource "azurerm_monitor_diagnostic_setting" "files" {
  name                       = "metrics"
  target_resource_id         = azurerm_storage_account.files.id
  log_analytics_workspace_id = azurerm_log_analytics_workspace.this.id

  enabled_metric {
    category = "Transaction"
  }
}

resource "azurerm_role_assignment" "app" {
  for_each = {
    "Cognitive Services OpenAI User" = azurerm_cognitive_account.openai.id
    "Search Index Data Reader"       = azurerm_search_service.this.id
    "Storage Blob Data Reader"       = azurerm_storage_container.documents.id
  }

  scope                = each.value
  role_definition_name = each.key
  principal_id         = module.app.principal_id
  principal_type       = "ServicePrincipal"
}

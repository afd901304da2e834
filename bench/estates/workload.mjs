// One AI workload as data: what the generators write as a plan and as Terraform's language. About the mix that real
// estates have: a few services, and around each its endpoints, logs, roles and network.

/** A reference to another resource of the workload. */
export const ref = (address, attribute = "id") => ({ ref: address, attribute });

/** Text that is different in each workload. */
export const named = (prefix) => ({ prefix });

const group = "rg-ai";
const place = { location: "swedencentral", resource_group_name: group };

const endpoint = (name, target, subresource) => ({
  type: "azurerm_private_endpoint",
  name,
  args: {
    ...place,
    name: named(`pe-${name}`),
    subnet_id: ref("azurerm_subnet.endpoints"),
    private_service_connection: [
      {
        name: "link",
        is_manual_connection: false,
        private_connection_resource_id: ref(target),
        subresource_names: [subresource],
      },
    ],
  },
});

const logs = (name, target) => ({
  type: "azurerm_monitor_diagnostic_setting",
  name,
  args: {
    name: "to-workspace",
    target_resource_id: ref(target),
    log_analytics_workspace_id: ref("azurerm_log_analytics_workspace.logs"),
    enabled_log: [{ category_group: "allLogs" }],
    enabled_metric: [{ category: "AllMetrics" }],
  },
});

const role = (name, scope, title) => ({
  type: "azurerm_role_assignment",
  name,
  args: {
    scope: ref(scope),
    role_definition_name: title,
    principal_id: ref("azurerm_user_assigned_identity.app", "principal_id"),
    principal_type: "ServicePrincipal",
  },
});

const subnet = (name, prefixes) => ({
  type: "azurerm_subnet",
  name,
  args: {
    name,
    resource_group_name: group,
    virtual_network_name: ref("azurerm_virtual_network.spoke", "name"),
    address_prefixes: [prefixes],
    default_outbound_access_enabled: false,
  },
});

const deployment = (name, model, version) => ({
  type: "azurerm_cognitive_deployment",
  name,
  args: {
    name,
    cognitive_account_id: ref("azurerm_cognitive_account.ai"),
    version_upgrade_option: "NoAutoUpgrade",
    model: [{ format: "OpenAI", name: model, version }],
    sku: [{ name: "DataZoneStandard", capacity: 10 }],
  },
});

/** The resources of one workload. */
export const workload = [
  {
    type: "azurerm_virtual_network",
    name: "spoke",
    args: { ...place, name: named("vnet"), address_space: ["10.0.0.0/22"] },
  },
  subnet("endpoints", "10.0.0.0/26"),
  subnet("apps", "10.0.1.0/24"),
  { type: "azurerm_network_security_group", name: "apps", args: { ...place, name: named("nsg") } },
  {
    type: "azurerm_subnet_network_security_group_association",
    name: "apps",
    args: {
      subnet_id: ref("azurerm_subnet.apps"),
      network_security_group_id: ref("azurerm_network_security_group.apps"),
    },
  },
  { type: "azurerm_user_assigned_identity", name: "app", args: { ...place, name: named("id") } },
  {
    type: "azurerm_log_analytics_workspace",
    name: "logs",
    args: { ...place, name: named("log"), sku: "PerGB2018", retention_in_days: 90 },
  },
  {
    type: "azurerm_cognitive_account",
    name: "ai",
    args: {
      ...place,
      name: named("ai"),
      kind: "AIServices",
      sku_name: "S0",
      custom_subdomain_name: named("ai"),
      local_auth_enabled: false,
      public_network_access_enabled: false,
      network_acls: [{ default_action: "Deny" }],
      identity: [{ type: "SystemAssigned" }],
    },
  },
  deployment("chat", "gpt-4.1", "2025-04-14"),
  deployment("embed", "text-embedding-3-large", "1"),
  {
    type: "azurerm_storage_account",
    name: "data",
    args: {
      ...place,
      name: named("st"),
      account_tier: "Standard",
      account_replication_type: "ZRS",
      shared_access_key_enabled: false,
      public_network_access_enabled: false,
      allow_nested_items_to_be_public: false,
    },
  },
  {
    type: "azurerm_key_vault",
    name: "vault",
    args: {
      ...place,
      name: named("kv"),
      sku_name: "standard",
      tenant_id: "00000000-0000-4000-8000-00000000000a",
      rbac_authorization_enabled: true,
      purge_protection_enabled: true,
      public_network_access_enabled: false,
    },
  },
  {
    type: "azurerm_search_service",
    name: "search",
    args: { ...place, name: named("srch"), sku: "standard", local_authentication_enabled: true },
  },
  endpoint("ai", "azurerm_cognitive_account.ai", "account"),
  endpoint("data", "azurerm_storage_account.data", "blob"),
  endpoint("vault", "azurerm_key_vault.vault", "vault"),
  endpoint("search", "azurerm_search_service.search", "searchService"),
  logs("ai", "azurerm_cognitive_account.ai"),
  logs("vault", "azurerm_key_vault.vault"),
  logs("search", "azurerm_search_service.search"),
  role("ai", "azurerm_cognitive_account.ai", "Cognitive Services OpenAI User"),
  role("data", "azurerm_storage_account.data", "Storage Blob Data Contributor"),
  role("vault", "azurerm_key_vault.vault", "Key Vault Secrets User"),
  role("search", "azurerm_search_service.search", "Owner"),
];

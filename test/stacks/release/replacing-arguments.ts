import type { Json, JsonObject } from "../../../common/json";

/** Arguments of every type that has them. */
const common = ["name", "location", "resource_group_name"];

/**
 * Arguments whose change makes Terraform replace a resource, beside the common ones, by type: those of which the provider's pages say
 * "Changing this forces a new resource". Blocks are named by a path.
 * https://github.com/hashicorp/terraform-provider-azurerm/tree/v4.55.0/website/docs/r, read in November 2026; of azapi
 * https://github.com/Azure/terraform-provider-azapi/blob/v2.8.0/docs/resources/resource.md. The schemas of the providers do not tell.
 * An argument that is named here and changes in place makes the test too strict, not too lax.
 */
const byType: Readonly<Record<string, readonly string[]>> = {
  azapi_resource: ["parent_id", "type"],
  azurerm_cognitive_account: ["kind", "custom_subdomain_name", "network_injection", "customer_managed_key"],
  azurerm_cognitive_account_project: ["cognitive_account_id"],
  azurerm_cognitive_account_rai_policy: ["cognitive_account_id", "base_policy_name"],
  azurerm_cognitive_deployment: [
    "cognitive_account_id",
    "model.format",
    "model.name",
    "sku.tier",
    "sku.size",
    "sku.family",
  ],
  azurerm_container_app: ["container_app_environment_id"],
  azurerm_container_app_custom_domain: [
    "container_app_id",
    "container_app_environment_certificate_id",
    "certificate_binding_type",
  ],
  azurerm_container_app_environment_certificate: ["container_app_environment_id", "certificate_key_vault"],
  azurerm_container_app_environment: [
    "infrastructure_resource_group_name",
    "infrastructure_subnet_id",
    "internal_load_balancer_enabled",
    "zone_redundancy_enabled",
  ],
  azurerm_container_app_job: ["container_app_environment_id"],
  azurerm_container_registry: ["zone_redundancy_enabled", "encryption"],
  azurerm_cosmosdb_account: ["kind", "create_mode", "key_vault_key_id", "free_tier_enabled", "backup.type"],
  azurerm_cosmosdb_sql_container: [
    "account_name",
    "database_name",
    "partition_key_paths",
    "partition_key_kind",
    "partition_key_version",
    "unique_key",
  ],
  azurerm_cosmosdb_sql_database: ["account_name"],
  azurerm_cosmosdb_sql_role_assignment: ["account_name", "scope", "principal_id", "role_definition_id"],
  azurerm_federated_identity_credential: ["parent_id"],
  azurerm_firewall: ["sku_name", "sku_tier", "zones", "ip_configuration.subnet_id"],
  azurerm_firewall_policy: ["sku"],
  azurerm_firewall_policy_rule_collection_group: ["firewall_policy_id"],
  azurerm_key_vault: ["tenant_id", "enabled_for_deployment"],
  azurerm_linux_virtual_machine: [
    "admin_username",
    "admin_ssh_key",
    "computer_name",
    "custom_data",
    "os_disk.diff_disk_settings",
    "secure_boot_enabled",
    "source_image_reference",
    "vtpm_enabled",
    "zone",
  ],
  azurerm_log_analytics_workspace: [],
  azurerm_network_ddos_protection_plan: [],
  azurerm_network_interface: [],
  azurerm_monitor_diagnostic_setting: ["target_resource_id", "storage_account_id", "eventhub_name"],
  azurerm_monitor_private_link_scope: [],
  azurerm_monitor_private_link_scoped_service: ["scope_name", "linked_resource_id"],
  azurerm_network_security_group: [],
  azurerm_private_dns_a_record: ["zone_name"],
  azurerm_private_dns_resolver: ["virtual_network_id"],
  azurerm_private_dns_resolver_dns_forwarding_ruleset: [],
  azurerm_private_dns_resolver_forwarding_rule: ["dns_forwarding_ruleset_id", "domain_name"],
  azurerm_private_dns_resolver_inbound_endpoint: ["private_dns_resolver_id", "ip_configurations"],
  azurerm_private_dns_resolver_outbound_endpoint: ["private_dns_resolver_id", "subnet_id"],
  azurerm_private_dns_resolver_virtual_network_link: ["dns_forwarding_ruleset_id", "virtual_network_id"],
  azurerm_private_dns_zone: [],
  azurerm_private_dns_zone_virtual_network_link: ["private_dns_zone_name", "virtual_network_id"],
  azurerm_private_endpoint: [
    "subnet_id",
    "custom_network_interface_name",
    "private_service_connection.name",
    "private_service_connection.is_manual_connection",
    "private_service_connection.private_connection_resource_id",
    "private_service_connection.subresource_names",
  ],
  azurerm_public_ip: ["allocation_method", "ip_version", "sku", "sku_tier", "zones"],
  azurerm_resource_group: [],
  azurerm_role_assignment: ["scope", "principal_id", "role_definition_id", "role_definition_name", "condition"],
  azurerm_route: ["route_table_name"],
  azurerm_route_table: [],
  azurerm_search_service: ["sku", "hosting_mode"],
  azurerm_search_shared_private_link_service: [
    "search_service_id",
    "subresource_name",
    "target_resource_id",
    "request_message",
  ],
  azurerm_security_center_contact: [],
  azurerm_security_center_subscription_pricing: ["resource_type"],
  azurerm_sentinel_log_analytics_workspace_onboarding: ["workspace_id", "customer_managed_key_enabled"],
  azurerm_storage_account: [
    "account_kind",
    "account_tier",
    "is_hns_enabled",
    "infrastructure_encryption_enabled",
    "queue_encryption_key_type",
    "table_encryption_key_type",
    "immutability_policy",
  ],
  azurerm_storage_container: ["storage_account_id", "default_encryption_scope"],
  azurerm_storage_management_policy: ["storage_account_id"],
  azurerm_subnet: ["virtual_network_name", "address_prefixes"],
  azurerm_subnet_network_security_group_association: ["subnet_id", "network_security_group_id"],
  azurerm_subnet_route_table_association: ["subnet_id", "route_table_id"],
  azurerm_user_assigned_identity: [],
  azurerm_virtual_hub_connection: ["virtual_hub_id", "remote_virtual_network_id"],
  azurerm_virtual_machine_extension: ["virtual_machine_id", "publisher", "type"],
  azurerm_virtual_network: [],
  azurerm_virtual_network_gateway: ["type", "vpn_type", "generation"],
  azurerm_virtual_network_peering: ["virtual_network_name", "remote_virtual_network_id"],
};

/** What of a resource forces its replacement, as text by argument; undefined when the table does not know the type. */
export function replacingArguments(type: string, attributes: JsonObject): Record<string, string> | undefined {
  const own = byType[type];
  if (own === undefined) return undefined;
  const found = [...common, ...own].flatMap((path): [string, string][] => {
    const value = at(attributes, path.split("."));
    return value === undefined ? [] : [[path, typeof value === "string" ? value : JSON.stringify(value)]];
  });
  const values = Object.fromEntries(found);
  // The version of an API is no part of what a resource is.
  if (type === "azapi_resource" && values["type"] !== undefined) values["type"] = values["type"].replace(/@.*/, "");
  return values;
}

function at(value: Json | undefined, [key, ...rest]: readonly string[]): Json | undefined {
  if (key === undefined || value === undefined) return value;
  const block = Array.isArray(value) ? (value as readonly Json[])[0] : value;
  return typeof block === "object" && block !== null ? at((block as JsonObject)[key], rest) : undefined;
}

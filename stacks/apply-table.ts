import { services } from "../constructs/core/services";
import type { AzureService, TypeRules } from "../constructs/core/services/service";

/** What Azure accepts, of every type that the kit's stacks write. */
export const typeRules: readonly TypeRules[] = Object.values<AzureService>(services).flatMap(({ types }) => types);

/** What a type is called in this table: by its Terraform type, and by its ARM type where azapi makes or changes it. */
export function typeName({ type, armType }: Pick<TypeRules, "type" | "armType">): string {
  if (type === "azapi_update_resource") return `${armType} (change)`;
  return type === "azapi_resource" ? armType : type;
}

const landingZone = ["azurerm_resource_group"];
const storage = [
  "azurerm_storage_account",
  "azurerm_storage_management_policy",
  "azurerm_private_endpoint",
  "azurerm_monitor_diagnostic_setting",
];
const flowLogs = [
  "Microsoft.Network/networkWatchers/flowLogs",
  "azurerm_user_assigned_identity",
  "azurerm_role_assignment",
  ...storage,
];
const network = [
  "azurerm_route",
  "azurerm_virtual_network",
  "azurerm_virtual_network_peering",
  "azurerm_subnet",
  "azurerm_network_security_group",
  "azurerm_route_table",
  "azurerm_subnet_network_security_group_association",
  "azurerm_subnet_route_table_association",
  "azurerm_route",
  "azurerm_virtual_network_peering",
];

const chat = [
  ...landingZone,
  ...storage,
  "azurerm_storage_container",
  "azurerm_user_assigned_identity",
  "azurerm_federated_identity_credential",
  "azurerm_role_assignment",
  "azurerm_key_vault",
  "Microsoft.KeyVault/vaults/keys",
  "azurerm_cognitive_account",
  "azurerm_cognitive_account_project",
  "azurerm_cognitive_account_rai_policy",
  "azurerm_cognitive_deployment",
  "Microsoft.CognitiveServices/accounts/raiPolicies",
  "Microsoft.CognitiveServices/accounts/raiBlocklists",
  "Microsoft.CognitiveServices/accounts/raiBlocklists/raiBlocklistItems",
  "azurerm_application_insights",
  "azurerm_monitor_private_link_scoped_service",
  "azurerm_search_service",
  "azurerm_search_shared_private_link_service",
  "azurerm_cosmosdb_account",
  "azurerm_cosmosdb_sql_database",
  "azurerm_cosmosdb_sql_container",
  "azurerm_cosmosdb_sql_role_assignment",
  "azurerm_container_registry",
  "azurerm_container_app_environment",
  "azurerm_container_app",
  "Microsoft.App/containerApps/authConfigs",
  "azurerm_container_app_job",
  "azurerm_private_dns_zone",
  "azurerm_private_dns_zone_virtual_network_link",
  "azurerm_private_dns_a_record",
];

/** The types that each stack writes, by the file of the stack. */
export const typesOfStacks: Readonly<Record<string, readonly string[]>> = {
  "visibility-stack": [
    ...landingZone,
    "azurerm_log_analytics_workspace",
    "azurerm_monitor_diagnostic_setting",
    "azurerm_monitor_private_link_scope",
    "azurerm_monitor_private_link_scoped_service",
    "azurerm_sentinel_log_analytics_workspace_onboarding",
  ],
  "connectivity-stack": [
    ...landingZone,
    ...network,
    ...flowLogs,
    "azurerm_firewall",
    "azurerm_firewall_policy",
    "azurerm_public_ip",
    "azurerm_private_dns_zone",
    "azurerm_private_dns_zone_virtual_network_link",
    "azurerm_network_ddos_protection_plan",
    "azurerm_firewall_policy_rule_collection_group",
    "azurerm_private_dns_resolver",
    "azurerm_private_dns_resolver_inbound_endpoint",
    "azurerm_private_dns_resolver_outbound_endpoint",
    "azurerm_private_dns_resolver_dns_forwarding_ruleset",
    "azurerm_private_dns_resolver_forwarding_rule",
    "azurerm_private_dns_resolver_virtual_network_link",
  ],
  "access-stack": [
    ...landingZone,
    "azurerm_monitor_diagnostic_setting",
    "azurerm_role_assignment",
    "azurerm_public_ip",
    "azurerm_virtual_network_gateway",
    "Microsoft.Network/bastionHosts",
    "azurerm_network_interface",
    "azurerm_linux_virtual_machine",
    "azurerm_virtual_machine_extension",
  ],
  "defense-stack": ["azurerm_security_center_contact", "azurerm_security_center_subscription_pricing"],
  "workload-network-stack": [
    ...landingZone,
    ...network,
    ...flowLogs,
    "azurerm_virtual_hub_connection",
    "azurerm_firewall_policy_rule_collection_group",
  ],
  "sign-in-stack": [
    ...landingZone,
    "azurerm_user_assigned_identity",
    "azuread_app_role_assignment",
    "azuread_application",
    "azuread_application_federated_identity_credential",
    "azuread_service_principal",
  ],
  "agent-stack": [
    ...landingZone,
    ...storage,
    "azurerm_user_assigned_identity",
    "azurerm_federated_identity_credential",
    "Microsoft.App/sessionPools",
    "azurerm_role_assignment",
    "azurerm_key_vault",
    "Microsoft.KeyVault/vaults/keys",
    "azurerm_cognitive_account",
    "azurerm_cognitive_account_project",
    "azurerm_cognitive_deployment",
    "Microsoft.CognitiveServices/accounts/raiPolicies",
    "Microsoft.CognitiveServices/accounts/raiBlocklists",
    "Microsoft.CognitiveServices/accounts/raiBlocklists/raiBlocklistItems",
    "Microsoft.CognitiveServices/accounts/projects/connections",
    "Microsoft.CognitiveServices/accounts/projects/capabilityHosts",
    "Microsoft.CognitiveServices/accounts",
    "Microsoft.CognitiveServices/accounts/managedNetworks",
    "Microsoft.CognitiveServices/accounts/managedNetworks/outboundRules",
    "azurerm_search_service",
    "azurerm_search_shared_private_link_service",
    "azurerm_cosmosdb_account",
    "azurerm_cosmosdb_sql_role_assignment",
  ],
  "gateway-stack": [
    ...landingZone,
    "azurerm_application_insights_workbook",
    "azurerm_user_assigned_identity",
    "azurerm_role_assignment",
    "azurerm_private_endpoint",
    "azurerm_monitor_diagnostic_setting",
    "azurerm_key_vault",
    "Microsoft.KeyVault/vaults/keys",
    "azurerm_cognitive_account",
    "azurerm_cognitive_account_rai_policy",
    "azurerm_cognitive_deployment",
    "Microsoft.CognitiveServices/accounts/raiPolicies",
    "Microsoft.CognitiveServices/accounts/raiBlocklists",
    "Microsoft.CognitiveServices/accounts/raiBlocklists/raiBlocklistItems",
    "azurerm_application_insights",
    "azurerm_monitor_private_link_scoped_service",
    "azurerm_api_management",
    "azurerm_private_dns_zone",
    "azurerm_private_dns_zone_virtual_network_link",
    "azurerm_private_dns_a_record",
    "Microsoft.ApiManagement/service (change)",
    "Microsoft.ApiManagement/service/subscriptions (change)",
    "azurerm_api_management_backend",
    "Microsoft.ApiManagement/service/backends",
    "azurerm_api_management_named_value",
    "Microsoft.ApiManagement/service/loggers",
    "azurerm_api_management_diagnostic",
    "azurerm_managed_redis",
    "azurerm_api_management_redis_cache",
  ],
  "gateway-consumers-stack": [
    "azurerm_api_management_named_value",
    "azurerm_api_management_api",
    "azurerm_api_management_api_operation",
    "azurerm_api_management_api_policy",
    "azurerm_api_management_product",
    "azurerm_api_management_product_api",
    "Microsoft.ApiManagement/service/apis/diagnostics",
  ],
  "rag-chat-stack": [...chat, "azurerm_container_app_environment_certificate", "azurerm_container_app_custom_domain"],
  "published-chat-stack": [
    ...chat,
    "azurerm_application_gateway",
    "azurerm_web_application_firewall_policy",
    "azurerm_public_ip",
    "azurerm_cdn_frontdoor_profile",
    "azurerm_cdn_frontdoor_endpoint",
    "azurerm_cdn_frontdoor_custom_domain",
    "azurerm_cdn_frontdoor_origin_group",
    "azurerm_cdn_frontdoor_origin",
    "azurerm_cdn_frontdoor_route",
    "azurerm_cdn_frontdoor_firewall_policy",
    "azurerm_cdn_frontdoor_security_policy",
  ],
};

/** The rules of the types that a stack writes, in the order of their names. @throws RangeError for a stack that there is not */
export function rulesOfStack(stack: string): readonly TypeRules[] {
  const types = typesOfStacks[stack];
  if (types === undefined) throw new RangeError(`no stack ${stack}`);
  return typeRules
    .filter((rules) => types.includes(typeName(rules)))
    .sort((a, b) => (typeName(a) < typeName(b) ? -1 : 1));
}

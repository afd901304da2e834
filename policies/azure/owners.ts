/** Prefixes of types whose resources belong to one team, wherever they are declared. */
interface OwnedTypes {
  readonly owner: "platform" | "tenant";
  /** Why they are its affair. */
  readonly what: string;
  readonly prefixes: readonly string[];
}

/**
 * The Entra directory is its administrators'; connectivity, management, policy and subscriptions are those of the platform
 * landing zone. All else belongs to the workload that declares it. By the design areas of the Cloud Adoption Framework
 * (https://learn.microsoft.com/azure/cloud-adoption-framework/ready/landing-zone/design-areas).
 */
const ownedTypes: readonly OwnedTypes[] = [
  {
    owner: "tenant",
    what: "the Entra directory and its logs",
    prefixes: ["azuread_", "msgraph_", "azurerm_aadb2c_", "azurerm_monitor_aad_diagnostic_setting"],
  },
  {
    owner: "platform",
    what: "management groups, subscriptions, policy and roles of the organisation",
    prefixes: [
      "azurerm_blueprint",
      "azurerm_consumption_budget_management_group",
      "azurerm_consumption_budget_subscription",
      "azurerm_lighthouse_",
      "azurerm_management_group",
      "azurerm_policy_",
      "azurerm_resource_group_policy_",
      "azurerm_resource_policy_",
      "azurerm_role_definition",
      "azurerm_role_management_policy",
      "azurerm_subscription",
    ],
  },
  {
    owner: "platform",
    what: "Defender for Cloud, Sentinel and the central logs",
    prefixes: [
      "azurerm_advanced_threat_protection",
      "azurerm_log_analytics_",
      "azurerm_monitor_log_profile",
      "azurerm_monitor_private_link_scope",
      "azurerm_security_center_",
      "azurerm_sentinel_",
    ],
  },
  {
    owner: "platform",
    what: "the hub network, its ways in and out, and names",
    prefixes: [
      "azurerm_active_directory_domain_service",
      "azurerm_bastion_host",
      "azurerm_dns_zone",
      "azurerm_express_route_",
      "azurerm_firewall",
      "azurerm_ip_group",
      "azurerm_local_network_gateway",
      "azurerm_nat_gateway",
      "azurerm_network_ddos_protection_plan",
      "azurerm_network_manager",
      "azurerm_network_watcher",
      "azurerm_point_to_site_vpn_gateway",
      "azurerm_private_dns_",
      "azurerm_route_server",
      "azurerm_virtual_hub",
      "azurerm_virtual_network_gateway",
      "azurerm_virtual_wan",
      "azurerm_vpn_",
    ],
  },
];

/** Whose resources of a type are, wherever they are declared. @returns undefined where whoever declares them owns them */
export function ownerOfType(type: string): OwnedTypes["owner"] | undefined {
  const bare = type.replace(/^data\./, "");
  return ownedTypes.find(({ prefixes }) => prefixes.some((prefix) => bare.startsWith(prefix)))?.owner;
}

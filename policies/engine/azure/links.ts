/**
 * Resources that configure another one, and the arguments that name it. The graph answers `companions` from this table; a
 * new companion is a new line. Where there are several arguments, the first is asked unless another is named.
 */
export const links: Readonly<Record<string, readonly string[]>> = {
  azuread_application_password: ["application_id"],
  azurerm_cognitive_account_customer_managed_key: ["cognitive_account_id"],
  azurerm_cognitive_account_project: ["cognitive_account_id"],
  azurerm_cognitive_account_rai_policy: ["cognitive_account_id"],
  azurerm_cognitive_deployment: ["cognitive_account_id"],
  azurerm_firewall_policy_rule_collection_group: ["firewall_policy_id"],
  azurerm_key_vault_key: ["key_vault_id"],
  azurerm_management_lock: ["scope"],
  azurerm_monitor_diagnostic_setting: ["target_resource_id"],
  azurerm_monitor_private_link_scoped_service: ["linked_resource_id"],
  azurerm_network_security_rule: ["network_security_group_name"],
  azurerm_network_watcher_flow_log: ["target_resource_id", "storage_account_id"],
  azurerm_private_dns_zone_virtual_network_link: ["private_dns_zone_name"],
  azurerm_private_endpoint: ["private_service_connection.private_connection_resource_id"],
  azurerm_role_assignment: ["scope"],
  azurerm_route: ["route_table_name"],
  azurerm_security_center_storage_defender: ["storage_account_id"],
  azurerm_sentinel_log_analytics_workspace_onboarding: ["workspace_id"],
  azurerm_storage_account_customer_managed_key: ["storage_account_id"],
  azurerm_storage_account_network_rules: ["storage_account_id"],
  azurerm_storage_account_queue_properties: ["storage_account_id"],
  azurerm_storage_account_static_website: ["storage_account_id"],
  azurerm_storage_container: ["storage_account_id"],
  azurerm_storage_share: ["storage_account_id"],
  azurerm_subnet_network_security_group_association: ["subnet_id", "network_security_group_id"],
  azurerm_subnet_route_table_association: ["subnet_id", "route_table_id"],
};

/** Arguments of `links` that hold a name in the companion's own resource group, with the ARM type of the target. */
export const nameLinks: Readonly<Record<string, string>> = {
  azurerm_network_security_rule: "Microsoft.Network/networkSecurityGroups",
  azurerm_private_dns_zone_virtual_network_link: "Microsoft.Network/privateDnsZones",
  azurerm_route: "Microsoft.Network/routeTables",
};

import type { Defaults } from "./defaults";

const publicByDefault = { public_network_access_enabled: true };

/**
 * What azurerm 4 and azuread 3 assume when an argument of a network, data, identity or AI resource is left out, from the
 * argument references of the providers' documentation; where the provider leaves it to the service, what the service does.
 * Only arguments that a rule reads are listed.
 */
export const foundationDefaults: Readonly<Record<string, Defaults>> = {
  azuread_application: {
    fallback_public_client_enabled: false,
    sign_in_audience: "AzureADMyOrg",
    "web.implicit_grant.access_token_issuance_enabled": false,
    "web.implicit_grant.id_token_issuance_enabled": false,
  },
  azuread_service_principal: { app_role_assignment_required: false },
  azurerm_ai_foundry: { "managed_network.isolation_mode": "Disabled", public_network_access: "Enabled" },
  azurerm_application_gateway: { "waf_configuration.request_body_check": true },
  azurerm_bastion_host: {
    copy_paste_enabled: true,
    file_copy_enabled: false,
    shareable_link_enabled: false,
    sku: "Basic",
    tunneling_enabled: false,
  },
  azurerm_cdn_frontdoor_custom_domain: { "tls.minimum_tls_version": "TLS12" },
  azurerm_cdn_frontdoor_firewall_policy: { enabled: true, request_body_check_enabled: true },
  azurerm_cdn_frontdoor_route: { forwarding_protocol: "MatchRequest", https_redirect_enabled: true },
  azurerm_container_group: { ip_address_type: "Public" },
  azurerm_container_registry: {
    data_endpoint_enabled: false,
    quarantine_policy_enabled: false,
    zone_redundancy_enabled: false,
  },
  azurerm_cosmosdb_account: {
    automatic_failover_enabled: false,
    is_virtual_network_filter_enabled: false,
    kind: "GlobalDocumentDB",
    network_acl_bypass_for_azure_services: false,
  },
  azurerm_firewall: { threat_intel_mode: "Alert" },
  azurerm_firewall_policy: { "intrusion_detection.mode": "Off" },
  azurerm_frontdoor_firewall_policy: { enabled: true, mode: "Prevention" },
  azurerm_key_vault: {
    enabled_for_deployment: false,
    enabled_for_disk_encryption: false,
    enabled_for_template_deployment: false,
    soft_delete_enabled: true,
  },
  azurerm_key_vault_managed_hardware_security_module: {
    ...publicByDefault,
    purge_protection_enabled: false,
    soft_delete_retention_days: 90,
  },
  azurerm_machine_learning_compute_cluster: {
    local_auth_enabled: true,
    node_public_ip_enabled: true,
    ssh_public_access_enabled: false,
  },
  azurerm_machine_learning_compute_instance: { local_auth_enabled: true, node_public_ip_enabled: true },
  azurerm_machine_learning_workspace: {
    high_business_impact: false,
    "managed_network.isolation_mode": "Disabled",
    "serverless_compute.public_ip_enabled": false,
  },
  azurerm_monitor_activity_log_alert: { enabled: true },
  azurerm_monitor_data_collection_endpoint: publicByDefault,
  azurerm_private_dns_zone_virtual_network_link: { registration_enabled: false },
  azurerm_public_ip: { sku: "Standard" },
  azurerm_route_table: { bgp_route_propagation_enabled: true },
  azurerm_search_service: { replica_count: 1 },
  azurerm_storage_account: {
    account_kind: "StorageV2",
    "blob_properties.container_delete_retention_policy.days": 7,
    "blob_properties.delete_retention_policy.days": 7,
    "network_rules.bypass": ["AzureServices"],
    nfsv3_enabled: false,
    "share_properties.retention_policy.days": 7,
  },
  azurerm_storage_account_network_rules: { bypass: ["AzureServices"] },
  azurerm_storage_container: { encryption_scope_override_enabled: true },
  azurerm_subnet: { private_endpoint_network_policies: "Disabled" },
  azurerm_virtual_network_gateway: { active_active: false, vpn_type: "RouteBased" },
  azurerm_virtual_network_gateway_connection: { connection_protocol: "IKEv2" },
  azurerm_web_application_firewall_policy: {
    "policy_settings.enabled": true,
    "policy_settings.mode": "Prevention",
    "policy_settings.request_body_check": true,
  },
};

/** Where azurerm 3 assumes something else. https://github.com/hashicorp/terraform-provider-azurerm, upgrade guide to 4.0 */
export const foundationDefaults3: Readonly<Record<string, Defaults>> = {
  azurerm_public_ip: { sku: "Basic" },
};

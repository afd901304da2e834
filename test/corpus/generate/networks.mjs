/** Scenarios around networks and what stands at their edge. */
const block = (type, name, ...lines) => `resource "${type}" "${name}" {\n${lines.filter(Boolean).join("\n")}\n}`;

const rule = (name, priority, port, source, extra = {}) =>
  Object.entries({
    name: `"${name}"`,
    priority,
    direction: '"Inbound"',
    access: '"Allow"',
    protocol: '"Tcp"',
    source_port_range: '"*"',
    destination_port_range: `"${port}"`,
    source_address_prefix: `"${source}"`,
    destination_address_prefix: '"*"',
    ...extra,
  })
    .map(([key, value]) => `    ${key} = ${value}`)
    .join("\n");

export const networks = {
  network(f) {
    const space = f.variable("address_space", "list(string)", ["10.0.0.0/16"]);
    const subnets = f.variable("subnets", "map(string)", {
      app: "10.0.1.0/24",
      data: "10.0.2.0/24",
      endpoints: "10.0.3.0/24",
    });
    return [
      block(
        "azurerm_virtual_network",
        f.label,
        f.head("vnet"),
        `  address_space       = ${space}`,
        f.chance(0.2) ? '  dns_servers         = ["8.8.8.8"]' : "",
        f.tags,
      ),
      `resource "azurerm_subnet" "subnets" {\n  for_each             = ${subnets}\n  name                 = each.key\n  resource_group_name  = ${f.group}\n  virtual_network_name = azurerm_virtual_network.${f.label}.name\n  address_prefixes     = [each.value]\n${f.isClosed && f.major >= 4 ? "  default_outbound_access_enabled = false\n" : ""}${f.chance(0.3) ? '  service_endpoints    = ["Microsoft.Storage", "Microsoft.KeyVault"]\n' : ""}}`,
      block(
        "azurerm_network_security_group",
        f.label,
        f.head("nsg"),
        `\n  security_rule {\n${rule("web", 100, f.pick(["443", "80", "443"]), f.posture === "open" ? "*" : f.pick(["Internet", "10.0.0.0/16", "203.0.113.0/24"]))}\n  }`,
        f.posture === "open"
          ? `\n  security_rule {\n${rule("ssh", 110, f.pick(["22", "3389", "20-25"]), f.pick(["*", "0.0.0.0/0", "Internet"]))}\n  }`
          : "",
        f.isClosed
          ? `\n  security_rule {\n${rule("deny", 4096, "*", "*", { access: '"Deny"', protocol: '"*"' })}\n  }`
          : "",
        f.tags,
      ),
      `resource "azurerm_subnet_network_security_group_association" "subnets" {\n  for_each                  = ${f.pick(["azurerm_subnet.subnets", '{ for name, subnet in azurerm_subnet.subnets : name => subnet if name != "data" }'])}\n  subnet_id                 = each.value.id\n  network_security_group_id = azurerm_network_security_group.${f.label}.id\n}`,
    ];
  },

  "hub-spoke"(f) {
    return [
      `resource "azurerm_virtual_network" "networks" {\n  for_each            = { hub = "10.0.0.0/22", spoke1 = "10.1.0.0/22", spoke2 = "10.2.0.0/22" }\n  name                = "vnet-\${each.key}"\n  location            = ${f.location}\n  resource_group_name = ${f.group}\n  address_space       = [each.value]\n}`,
      block(
        "azurerm_subnet",
        "firewall",
        `  name                 = "AzureFirewallSubnet"`,
        `  resource_group_name  = ${f.group}`,
        `  virtual_network_name = azurerm_virtual_network.networks["hub"].name`,
        `  address_prefixes     = ["10.0.0.0/26"]`,
      ),
      block(
        "azurerm_public_ip",
        "firewall",
        f.head("pip-afw"),
        `  allocation_method   = "Static"\n  sku                 = "Standard"`,
        f.isClosed ? '  zones               = ["1", "2", "3"]' : "",
      ),
      block(
        "azurerm_firewall_policy",
        "policy",
        f.head("afwp"),
        `  sku                 = "${f.pick(["Standard", "Premium"])}"`,
        f.guard("threat_intelligence_mode", '"Deny"', f.pick(['"Alert"', '"Off"', undefined])),
      ),
      block(
        "azurerm_firewall",
        "hub",
        f.head("afw"),
        `  sku_name            = "AZFW_VNet"`,
        `  sku_tier            = azurerm_firewall_policy.policy.sku`,
        `  firewall_policy_id  = azurerm_firewall_policy.policy.id`,
        `\n  ip_configuration {\n    name                 = "default"\n    subnet_id            = azurerm_subnet.firewall.id\n    public_ip_address_id = azurerm_public_ip.firewall.id\n  }`,
      ),
      block(
        "azurerm_firewall_policy_rule_collection_group",
        "rules",
        `  name               = "rules"`,
        `  firewall_policy_id = azurerm_firewall_policy.policy.id`,
        `  priority           = 500`,
        `\n  application_rule_collection {\n    name     = "web"\n    priority = 500\n    action   = "Allow"\n\n    rule {\n      name              = "egress"\n      source_addresses  = ["10.0.0.0/8"]\n      destination_fqdns = [${f.posture === "open" ? '"*"' : '"api.github.com", "packages.contoso.example"'}]\n\n      protocols {\n        type = "Https"\n        port = 443\n      }\n    }\n  }`,
        f.posture === "open"
          ? `\n  network_rule_collection {\n    name     = "all"\n    priority = 400\n    action   = "Allow"\n\n    rule {\n      name                  = "any"\n      protocols             = ["Any"]\n      source_addresses      = ["*"]\n      destination_addresses = ["*"]\n      destination_ports     = ["*"]\n    }\n  }`
          : "",
      ),
      `resource "azurerm_virtual_network_peering" "spokes" {\n  for_each                     = toset(["spoke1", "spoke2"])\n  name                         = "hub-to-\${each.key}"\n  resource_group_name          = ${f.group}\n  virtual_network_name         = azurerm_virtual_network.networks["hub"].name\n  remote_virtual_network_id    = azurerm_virtual_network.networks[each.key].id\n  allow_forwarded_traffic      = ${!f.isClosed}\n  allow_virtual_network_access = true\n}`,
      block(
        "azurerm_route_table",
        "spoke",
        f.head("rt"),
        `\n  route {\n    name                   = "default"\n    address_prefix         = "0.0.0.0/0"\n    next_hop_type          = "VirtualAppliance"\n    next_hop_in_ip_address = azurerm_firewall.hub.ip_configuration[0].private_ip_address\n  }`,
      ),
    ];
  },

  "private-endpoint"(f) {
    f.variable("subnet_id", "string", undefined);
    return [
      block(
        "azurerm_key_vault",
        f.label,
        f.head("kv"),
        `  tenant_id                     = ${f.tenant}`,
        `  sku_name                      = "standard"`,
        `  public_network_access_enabled = ${!f.isClosed}`,
        f.guard("purge_protection_enabled", true, undefined),
      ),
      block(
        "azurerm_private_dns_zone",
        "vault",
        `  name                = "privatelink.vaultcore.azure.net"`,
        `  resource_group_name = ${f.group}`,
      ),
      block(
        "azurerm_private_dns_zone_virtual_network_link",
        "vault",
        `  name                  = "link"`,
        `  resource_group_name   = ${f.group}`,
        `  private_dns_zone_name = azurerm_private_dns_zone.vault.name`,
        `  virtual_network_id    = ${f.variable("vnet_id", "string", undefined)}`,
      ),
      block(
        "azurerm_private_endpoint",
        "vault",
        f.head("pe-kv"),
        `  subnet_id           = var.subnet_id`,
        `\n  private_service_connection {\n    name                           = "vault"\n    private_connection_resource_id = azurerm_key_vault.${f.label}.id\n    subresource_names              = ["vault"]\n    is_manual_connection           = false\n  }`,
        f.chance(0.7)
          ? `\n  private_dns_zone_group {\n    name                 = "default"\n    private_dns_zone_ids = [azurerm_private_dns_zone.vault.id]\n  }`
          : "",
      ),
    ];
  },

  "application-gateway"(f) {
    const waf = f.posture !== "open";
    return [
      block(
        "azurerm_public_ip",
        "gateway",
        f.head("pip-agw"),
        `  allocation_method   = "Static"\n  sku                 = "Standard"`,
      ),
      block(
        "azurerm_application_gateway",
        f.label,
        f.head("agw"),
        waf ? `  firewall_policy_id  = azurerm_web_application_firewall_policy.waf.id` : "",
        `\n  sku {\n    name     = "${waf ? "WAF_v2" : "Standard_v2"}"\n    tier     = "${waf ? "WAF_v2" : "Standard_v2"}"\n    capacity = 2\n  }\n\n  gateway_ip_configuration {\n    name      = "gateway"\n    subnet_id = ${f.variable("gateway_subnet_id", "string", undefined)}\n  }\n\n  frontend_port {\n    name = "port"\n    port = ${waf ? 443 : 80}\n  }\n\n  frontend_ip_configuration {\n    name                 = "public"\n    public_ip_address_id = azurerm_public_ip.gateway.id\n  }\n\n  backend_address_pool {\n    name  = "pool"\n    fqdns = ["${f.prefix}.azurewebsites.net"]\n  }\n\n  backend_http_settings {\n    name                                = "settings"\n    cookie_based_affinity               = "Disabled"\n    port                                = ${f.isClosed ? 443 : 80}\n    protocol                            = "${f.isClosed ? "Https" : "Http"}"\n    request_timeout                     = 60\n    pick_host_name_from_backend_address = true\n  }\n\n  http_listener {\n    name                           = "listener"\n    frontend_ip_configuration_name = "public"\n    frontend_port_name             = "port"\n    protocol                       = "${waf ? "Https" : "Http"}"\n${waf ? '    ssl_certificate_name           = "cert"\n' : ""}  }\n\n  request_routing_rule {\n    name                       = "rule"\n    priority                   = 10\n    rule_type                  = "Basic"\n    http_listener_name         = "listener"\n    backend_address_pool_name  = "pool"\n    backend_http_settings_name = "settings"\n  }`,
        waf
          ? `\n  ssl_certificate {\n    name                = "cert"\n    key_vault_secret_id = ${f.variable("certificate_secret_id", "string", undefined)}\n  }`
          : "",
      ),
      waf
        ? block(
            "azurerm_web_application_firewall_policy",
            "waf",
            f.head("waf"),
            `\n  policy_settings {\n    enabled            = true\n    mode               = "${f.isClosed ? "Prevention" : "Detection"}"\n    request_body_check = true\n  }\n\n  managed_rules {\n    managed_rule_set {\n      type    = "OWASP"\n      version = "${f.pick(["3.1", "3.2"])}"\n    }\n  }`,
          )
        : "",
    ].filter(Boolean);
  },

  "front-door"(f) {
    return [
      block(
        "azurerm_cdn_frontdoor_profile",
        f.label,
        `  name                = ${f.name("afd")}`,
        `  resource_group_name = ${f.group}`,
        `  sku_name            = "${f.pick(["Standard_AzureFrontDoor", "Premium_AzureFrontDoor"])}"`,
      ),
      block(
        "azurerm_cdn_frontdoor_endpoint",
        f.label,
        `  name                     = ${f.name("fde")}`,
        `  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.${f.label}.id`,
      ),
      block(
        "azurerm_cdn_frontdoor_origin_group",
        f.label,
        `  name                     = "origins"`,
        `  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.${f.label}.id`,
        `\n  load_balancing {}`,
      ),
      block(
        "azurerm_cdn_frontdoor_origin",
        "app",
        `  name                           = "app"`,
        `  cdn_frontdoor_origin_group_id  = azurerm_cdn_frontdoor_origin_group.${f.label}.id`,
        `  enabled                        = true`,
        `  host_name                      = "${f.prefix}.azurewebsites.net"`,
        `  certificate_name_check_enabled = ${f.isClosed}`,
      ),
      block(
        "azurerm_cdn_frontdoor_route",
        "app",
        `  name                          = "app"`,
        `  cdn_frontdoor_endpoint_id     = azurerm_cdn_frontdoor_endpoint.${f.label}.id`,
        `  cdn_frontdoor_origin_group_id = azurerm_cdn_frontdoor_origin_group.${f.label}.id`,
        `  cdn_frontdoor_origin_ids      = [azurerm_cdn_frontdoor_origin.app.id]`,
        `  supported_protocols           = ["Http", "Https"]`,
        `  patterns_to_match             = ["/*"]`,
        `  forwarding_protocol           = "${f.isClosed ? "HttpsOnly" : "MatchRequest"}"`,
        `  https_redirect_enabled        = ${f.isClosed}`,
      ),
    ];
  },

  bastion(f) {
    return [
      block(
        "azurerm_public_ip",
        "bastion",
        f.head("pip-bas"),
        `  allocation_method   = "Static"\n  sku                 = "Standard"`,
      ),
      block(
        "azurerm_bastion_host",
        f.label,
        f.head("bas"),
        `  sku                 = "${f.pick(["Basic", "Standard"])}"`,
        f.posture === "open" ? "  tunneling_enabled   = true\n  file_copy_enabled   = true" : "",
        `\n  ip_configuration {\n    name                 = "configuration"\n    subnet_id            = ${f.variable("bastion_subnet_id", "string", undefined)}\n    public_ip_address_id = azurerm_public_ip.bastion.id\n  }`,
      ),
    ];
  },

  vpn(f) {
    return [
      block(
        "azurerm_public_ip",
        "vpn",
        f.head("pip-vpn"),
        `  allocation_method   = "Static"\n  sku                 = "Standard"`,
      ),
      block(
        "azurerm_virtual_network_gateway",
        f.label,
        f.head("vgw"),
        `  type     = "Vpn"\n  vpn_type = "${f.pick(["RouteBased", "RouteBased", "PolicyBased"])}"\n  sku      = "${f.pick(["VpnGw1", "VpnGw2AZ", "Basic"])}"`,
        `\n  ip_configuration {\n    name                          = "default"\n    public_ip_address_id          = azurerm_public_ip.vpn.id\n    private_ip_address_allocation = "Dynamic"\n    subnet_id                     = ${f.variable("gateway_subnet_id", "string", undefined)}\n  }`,
      ),
      block(
        "azurerm_local_network_gateway",
        "office",
        f.head("lgw"),
        `  gateway_address     = "203.0.113.1"\n  address_space       = ["192.168.0.0/16"]`,
      ),
      block(
        "azurerm_virtual_network_gateway_connection",
        "office",
        f.head("cn"),
        `  type                       = "IPsec"\n  virtual_network_gateway_id = azurerm_virtual_network_gateway.${f.label}.id\n  local_network_gateway_id   = azurerm_local_network_gateway.office.id`,
        `  shared_key                 = ${f.posture === "open" ? '"4-v3ry-53cr37-1p53c-5h4r3d-k3y"' : f.variable("shared_key", "string", undefined)}`,
      ),
    ];
  },

  "load-balancer"(f) {
    return [
      block(
        "azurerm_public_ip",
        "lb",
        f.head("pip-lb"),
        `  allocation_method   = "Static"\n  sku                 = "${f.major >= 4 ? "Standard" : f.pick(["Basic", "Standard"])}"`,
      ),
      block(
        "azurerm_lb",
        f.label,
        f.head("lb"),
        `  sku                 = azurerm_public_ip.lb.sku`,
        `\n  frontend_ip_configuration {\n    name                 = "public"\n    public_ip_address_id = azurerm_public_ip.lb.id\n  }`,
      ),
      block(
        "azurerm_lb_rule",
        "web",
        `  loadbalancer_id                = azurerm_lb.${f.label}.id`,
        `  name                           = "web"`,
        `  protocol                       = "Tcp"`,
        `  frontend_port                  = ${f.pick([80, 443])}`,
        `  backend_port                   = 80`,
        `  frontend_ip_configuration_name = "public"`,
      ),
    ];
  },
};

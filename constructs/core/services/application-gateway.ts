import type { ApplyRule, PlacedValue } from "./apply-rule";
import { after, between, demand, from, matching, oneOf } from "./apply-rule";
import { holdsRole } from "./grants";
import { keyVault, secretUri } from "./key-vault";
import { logs } from "./log-source";
import { nameRule } from "./name-rule";
import { azurermPage, learn } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { attributeOf, idOf, identityBlock, ipv4Address, named, networkPartName } from "./shapes";
import { zone } from "./firewall";
import { rangesOf, subnetId } from "./virtual-network";
import { webApplicationFirewall } from "./web-application-firewall";

const names = {
  applicationGateway: nameRule("agw", [1, 80], "hyphens", "resource group"),
  webApplicationFirewallPolicy: nameRule("waf", [1, 80], "hyphens", "resource group"),
};

const gateways = "Microsoft.Network/applicationGateways";
const overview = `${learn}/application-gateway`;
const frontEnds = `${overview}/configuration-front-end-ip`;
const infrastructure = `${overview}/configuration-infrastructure`;
const isolation = `${overview}/application-gateway-private-deployment`;
const certificates = `${overview}/key-vault-certs`;
const azurermGateway = azurermPage("azurerm_application_gateway");

const hostForm = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

type Blocks = readonly Readonly<Record<string, unknown>>[];
const blocksOf = ({ resource }: PlacedValue, name: string): Blocks => (resource.values[name] ?? []) as Blocks;

/** Name of one of the gateway's own blocks. */
const nameIn = (block: string): ApplyRule => ({
  kind: "reference",
  says: `name of a ${block} of the gateway`,
  accepts: (placed) => blocksOf(placed, block).some(({ name }) => name === placed.value),
  source: azurermGateway,
});

/** A subnet in which nothing but gateways of this generation stand. */
const ownSubnet: ApplyRule = {
  ...subnetId,
  says: "id of a subnet of its own, delegated to Microsoft.Network/applicationGateways, with an address for each instance",
  accepts: (placed) => {
    const { delegation = [], address_prefixes } = placed.target(placed.written)?.values ?? {};
    const services = (delegation as readonly { service_delegation: { name: string } }[]).map(
      ({ service_delegation }) => service_delegation.name,
    );
    const [range] = rangesOf(address_prefixes);
    const { max_capacity } = placed.resource.values["autoscale_configuration"] as { max_capacity: number };
    // Azure keeps five addresses of a subnet, and the private front end has one.
    const room = range && 2 ** (32 - range.prefix) - 6;
    return subnetId.accepts(placed) && services.includes(gateways) && room !== undefined && room >= max_capacity;
  },
  source: infrastructure,
};

/** Addresses of front ends: one of the subnet, or a public one. */
const frontEndAddress: ApplyRule = {
  ...ipv4Address,
  says: "an address of the subnet that Azure does not keep",
  accepts: ({ value, block, target }) => {
    const [subnet] = rangesOf(target(block["subnet_id"])?.values["address_prefixes"]);
    const [own] = rangesOf([`${String(value)}/32`]);
    return subnet !== undefined && own !== undefined && own.first > subnet.first + 3n && own.first < subnet.last;
  },
  source: frontEnds,
};

const hasIdentityReady = after(
  "after its identity may read the certificate, and after the private endpoint of the vault",
  (placed) => {
    const [identity] = (placed.resource.values["identity"] as { identity_ids: readonly string[] }).identity_ids;
    const earlier = [...placed.before(placed.resource)];
    return (
      holdsRole(placed, keyVault.roles.keyVaultSecretsUser, identity) &&
      earlier.some(
        ({ type, values }) =>
          type === "azurerm_private_endpoint" &&
          JSON.stringify(values["private_service_connection"]).includes('"vault"'),
      )
    );
  },
  certificates,
);

/** Headers that a gateway writes anew. */
function header(block: string): Readonly<Record<string, ApplyRule>> {
  const path = `rewrite_rule_set[].rewrite_rule[].${block}`;
  return {
    [`${path}.header_name`]: matching(/^[A-Za-z][A-Za-z-]*$/, "name of a header"),
    [`${path}.header_value`]: from(
      `${overview}/rewrite-http-headers-url`,
      matching(/^[\w {}=;-]+$/, "text, or a server variable as {var_host}"),
    ),
  };
}

/** Application gateways and their web application firewall. */
export const applicationGateway = {
  names,
  logs: {
    applicationGateway: logs(
      ["ApplicationGatewayAccessLog", "ApplicationGatewayPerformanceLog", "ApplicationGatewayFirewallLog"],
      { tables: "Dedicated" },
    ),
  },
  types: types(webApplicationFirewall(named(names.webApplicationFirewallPolicy)), {
    type: "azurerm_application_gateway",
    armType: gateways,
    source: azurermGateway,
    arguments: {
      name: named(names.applicationGateway),
      "zones[]": zone,
      firewall_policy_id: {
        ...idOf(
          "Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies",
          "azurerm_web_application_firewall_policy",
        ),
        source: `${learn}/web-application-firewall/ag/policy-overview`,
      },
      "sku.name": oneOf("WAF_v2", "Standard_v2"),
      "sku.tier": { ...oneOf("WAF_v2", "Standard_v2"), accepts: ({ value, block }) => value === block["name"] },
      "autoscale_configuration.min_capacity": between(0, 100),
      "autoscale_configuration.max_capacity": {
        ...between(2, 125, "not fewer than min_capacity"),
        accepts: (placed) =>
          between(2, 125).accepts(placed) && Number(placed.value) >= Number(placed.block["min_capacity"]),
        source: `${overview}/application-gateway-autoscaling-zone-redundant`,
      },
      ...identityBlock("identity", "UserAssigned"),
      "gateway_ip_configuration[].name": networkPartName,
      "gateway_ip_configuration[].subnet_id": ownSubnet,
      "frontend_ip_configuration[].name": networkPartName,
      "frontend_ip_configuration[].subnet_id": { ...ownSubnet, source: isolation },
      "frontend_ip_configuration[].private_ip_address_allocation": oneOf("Static", "Dynamic"),
      "frontend_ip_configuration[].private_ip_address": frontEndAddress,
      "frontend_ip_configuration[].public_ip_address_id": {
        ...idOf("Microsoft.Network/publicIPAddresses", "azurerm_public_ip"),
        says: "id of a public address with SKU Standard",
        accepts: ({ written, target }) => target(written)?.values["sku"] === "Standard",
        source: frontEnds,
      },
      "frontend_port[].name": networkPartName,
      "frontend_port[].port": {
        ...between(1, 64_999, "and not 22"),
        accepts: (placed) => between(1, 64_999).accepts(placed) && Number(placed.value) !== 22,
        source: `${overview}/configuration-listeners`,
      },
      "ssl_certificate[].name": networkPartName,
      "ssl_certificate[].key_vault_secret_id": from(certificates, secretUri),
      "ssl_policy.policy_type": oneOf("Predefined", "Custom", "CustomV2"),
      "ssl_policy.policy_name": {
        ...oneOf("AppGwSslPolicy20220101", "AppGwSslPolicy20220101S"),
        source: `${overview}/application-gateway-ssl-policy-overview`,
      },
      "http_listener[].name": networkPartName,
      "http_listener[].frontend_ip_configuration_name": nameIn("frontend_ip_configuration"),
      "http_listener[].frontend_port_name": nameIn("frontend_port"),
      "http_listener[].protocol": {
        ...oneOf("Http", "Https"),
        says: "one of Http, Https; Https with a certificate",
        accepts: ({ value, block }) =>
          value === "Http" || (value === "Https" && block["ssl_certificate_name"] !== undefined),
      },
      "http_listener[].ssl_certificate_name": nameIn("ssl_certificate"),
      "http_listener[].host_name": matching(hostForm, "a host name"),
      "backend_address_pool[].name": networkPartName,
      "backend_address_pool[].fqdns[]": {
        ...attributeOf("host name of an app", "ingress[0].fqdn", "azurerm_container_app"),
        source: `${learn}/container-apps/waf-app-gateway`,
      },
      "backend_http_settings[].name": networkPartName,
      "backend_http_settings[].protocol": oneOf("Http", "Https"),
      "backend_http_settings[].port": between(1, 65_535),
      "backend_http_settings[].cookie_based_affinity": oneOf("Enabled", "Disabled"),
      "backend_http_settings[].request_timeout": between(1, 86_400, "seconds"),
      "backend_http_settings[].probe_name": nameIn("probe"),
      "probe[].name": networkPartName,
      "probe[].protocol": oneOf("Http", "Https"),
      "probe[].path": matching(/^\/\S*$/, "a path that begins with a slash"),
      "probe[].interval": between(1, 86_400, "seconds"),
      "probe[].timeout": {
        ...between(1, 86_400, "seconds, not more than interval"),
        accepts: ({ value, block }) => Number(value) >= 1 && Number(value) <= Number(block["interval"]),
      },
      "probe[].unhealthy_threshold": between(1, 20),
      "probe[].match.status_code[]": matching(/^[1-5]\d\d(-[1-5]\d\d)?$/, "a status code, or a range of them"),
      "request_routing_rule[].name": networkPartName,
      "request_routing_rule[].priority": {
        ...between(1, 20_000, "each once"),
        accepts: (placed) =>
          between(1, 20_000).accepts(placed) &&
          blocksOf(placed, "request_routing_rule").filter(({ priority }) => priority === placed.value).length === 1,
      },
      "request_routing_rule[].rule_type": oneOf("Basic", "PathBasedRouting"),
      "request_routing_rule[].http_listener_name": nameIn("http_listener"),
      "request_routing_rule[].backend_address_pool_name": nameIn("backend_address_pool"),
      "request_routing_rule[].backend_http_settings_name": nameIn("backend_http_settings"),
      "request_routing_rule[].rewrite_rule_set_name": nameIn("rewrite_rule_set"),
      "rewrite_rule_set[].name": networkPartName,
      "rewrite_rule_set[].rewrite_rule[].name": networkPartName,
      "rewrite_rule_set[].rewrite_rule[].rule_sequence": between(1, 1000),
      ...header("request_header_configuration[]"),
      ...header("response_header_configuration[]"),
    },
    flags: [
      "backend_http_settings[].pick_host_name_from_backend_address",
      "enable_http2",
      "force_firewall_policy_association",
      "global.request_buffering_enabled",
      "global.response_buffering_enabled",
      "http_listener[].require_sni",
      "probe[].pick_host_name_from_backend_http_settings",
    ],
    demands: [
      hasIdentityReady,
      demand(
        "a listener on each front end",
        (placed) =>
          blocksOf(placed, "frontend_ip_configuration").every(({ name }) =>
            blocksOf(placed, "http_listener").some((each) => each["frontend_ip_configuration_name"] === name),
          ),
        frontEnds,
      ),
    ],
  }),
} satisfies AzureService;

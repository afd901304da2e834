import { isList } from "../../common/json";
import type { CostPart, CostRule } from "./cost-rule";
import { priced, fixedPart, usePart } from "./cost-rule";
import type { StandingPrice } from "./price";
import {
  applicationGatewayPrices,
  appPrices,
  bastionPrices,
  capacityUnitPrices,
  entryPrices,
  firewallPrices,
  frontDoorPrices,
  networkPrices as prices,
  vpnGatewayPrices,
} from "./prices";
import { written, writtenNumber, writtenString } from "./written";

/** One that costs the same whatever is written about it. */
const always =
  (price: StandingPrice): CostRule =>
  () => [fixedPart(price)];

/** Scale units that Azure Bastion's price includes. */
const includedScaleUnits = 2;

function bastion(sku: string, scaleUnits: number): readonly CostPart[] {
  if (sku === "Developer") return [];
  const more = Math.max(0, scaleUnits - includedScaleUnits);
  return [
    priced(bastionPrices, sku),
    ...(more > 0 ? [fixedPart(prices.bastionUnit, more)] : []),
    usePart(prices.bastionData),
  ];
}

/** https://learn.microsoft.com/azure/application-gateway/understanding-pricing */
const capacityUnitsOfInstance = 10;

/** What networks and their entries cost, by type. */
export const networkCosts: Readonly<Record<string, CostRule>> = {
  azurerm_firewall: ({ attributes }) => [
    priced(firewallPrices, writtenString(attributes, "sku_tier")),
    usePart(prices.firewallData),
  ],
  azurerm_public_ip: ({ attributes }) => [
    fixedPart(writtenString(attributes, "sku_tier") === "Global" ? prices.globalPublicIp : prices.publicIp),
    // A plan that the address names covers it.
    ...(writtenString(attributes, "ddos_protection_mode") === "Enabled" &&
    writtenString(attributes, "ddos_protection_plan_id") === ""
      ? [fixedPart(prices.ddosIpProtection)]
      : []),
  ],
  azurerm_private_endpoint: ({ attributes }) => {
    const groups = written(attributes, "private_service_connection", "subresource_names");
    const ofApps = isList(groups) && groups.includes("managedEnvironments");
    return [
      fixedPart(prices.privateEndpoint),
      ...(ofApps ? [fixedPart(appPrices.planManagement)] : []),
      usePart(prices.privateEndpointData),
    ];
  },
  // https://learn.microsoft.com/azure/search/search-indexer-howto-access-private: charged as a private endpoint.
  azurerm_search_shared_private_link_service: () => [
    fixedPart(prices.privateEndpoint),
    usePart(prices.privateEndpointData),
  ],
  azurerm_private_dns_zone: () => [fixedPart(prices.privateDnsZone), usePart(prices.dnsQueries)],
  azurerm_private_dns_resolver_inbound_endpoint: always(prices.resolverInbound),
  azurerm_private_dns_resolver_outbound_endpoint: always(prices.resolverOutbound),
  azurerm_private_dns_resolver_dns_forwarding_ruleset: always(prices.resolverRuleset),
  azurerm_network_ddos_protection_plan: () => [fixedPart(prices.ddosPlan), usePart(prices.ddosOverage)],
  azurerm_virtual_network_peering: () => [usePart(prices.peeringData)],
  azurerm_virtual_hub_connection: () => [usePart(prices.hubData)],
  azurerm_virtual_network_gateway: ({ attributes }) => [
    priced(vpnGatewayPrices, writtenString(attributes, "sku")),
    usePart(prices.vpnConnections),
    usePart(prices.vpnData),
  ],
  azurerm_bastion_host: ({ attributes }) =>
    bastion(writtenString(attributes, "sku") || "Basic", writtenNumber(attributes, includedScaleUnits, "scale_units")),
  "Microsoft.Network/bastionHosts": ({ attributes }) =>
    bastion(
      writtenString(attributes, "body", "sku", "name") || "Basic",
      writtenNumber(attributes, includedScaleUnits, "body", "properties", "scaleUnits"),
    ),
  azurerm_application_gateway: ({ attributes }) => {
    const sku = writtenString(attributes, "sku", "name");
    const least = writtenNumber(attributes, 0, "autoscale_configuration", "min_capacity");
    const reserved = writtenNumber(attributes, least, "sku", "capacity") * capacityUnitsOfInstance;
    return [
      priced(applicationGatewayPrices, sku),
      ...(reserved > 0 && Object.hasOwn(capacityUnitPrices, sku) ? [priced(capacityUnitPrices, sku, reserved)] : []),
      ...(sku === "WAF_v2" ? [usePart(entryPrices.capacityUnits)] : []),
    ];
  },
  azurerm_cdn_frontdoor_profile: ({ attributes }) => [
    priced(frontDoorPrices, writtenString(attributes, "sku_name")),
    usePart(entryPrices.edgeRequests),
    usePart(entryPrices.edgeData),
  ],
};

import { from, between, matching, oneOf } from "./apply-rule";
import type { ApplyRule } from "./apply-rule";
import { azurermPage, learn } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { attributeOf, ipv4Address, networkChildName } from "./shapes";
import { networkId } from "./virtual-network";

const zones = "Microsoft.Network/privateDnsZones";
const domain = attributeOf("domain of an environment", "default_domain", "azurerm_container_app_environment");
const addressOfApps = attributeOf("an address", "static_ip_address", "azurerm_container_app_environment");
const addressOfGateway = attributeOf("an address", "private_ip_addresses[0]", "azurerm_api_management");
const label = /^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.){1,33}[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;

/** Name of a zone: text, or the domain that Container Apps makes up. */
const zoneName: ApplyRule = {
  kind: "name",
  says: "2 to 34 labels of 1 to 63 letters, digits, underscores and hyphens, without a period at the end",
  accepts: (placed) => domain.accepts(placed) || label.test(String(placed.value)),
  source: `${learn}/dns/private-dns-privatednszone`,
};

/** Name of a zone of the same stack. */
const ofZone: ApplyRule = {
  kind: "reference",
  says: "name of a zone",
  accepts: ({ written, target }) => target(written)?.type === "azurerm_private_dns_zone",
};

/** Private DNS zones, their records and their links. */
export const privateDns = {
  names: {},
  types: types(
    {
      type: "azurerm_private_dns_zone",
      armType: zones,
      source: azurermPage("azurerm_private_dns_zone"),
      arguments: { name: zoneName },
    },
    {
      type: "azurerm_private_dns_zone_virtual_network_link",
      armType: `${zones}/virtualNetworkLinks`,
      source: azurermPage("azurerm_private_dns_zone_virtual_network_link"),
      arguments: {
        name: networkChildName,
        private_dns_zone_name: ofZone,
        virtual_network_id: networkId,
        resolution_policy: {
          ...oneOf("Default", "NxDomainRedirect"),
          says: "one of Default, NxDomainRedirect; in zones of private endpoints only",
          accepts: ({ value, block, literal }) =>
            ["Default", "NxDomainRedirect"].includes(String(value)) &&
            String(literal(block["private_dns_zone_name"])).startsWith("privatelink."),
          source: `${learn}/dns/private-dns-fallback`,
        },
      },
      flags: ["registration_enabled"],
    },
    {
      type: "azurerm_private_dns_a_record",
      armType: `${zones}/A`,
      source: azurermPage("azurerm_private_dns_a_record"),
      arguments: {
        name: from(
          `${learn}/dns/dns-zones-records`,
          matching(/^(\*|@|[a-z0-9_-]+(\.[a-z0-9_-]+)*)$/, "a name in the zone, @ or *"),
        ),
        zone_name: ofZone,
        ttl: from(`${learn}/dns/dns-zones-records`, between(1, 2_147_483_647, "seconds")),
        "records[]": {
          ...ipv4Address,
          says: "an IPv4 address, or that of an environment or of a gateway in the network",
          accepts: (placed) =>
            [ipv4Address, addressOfApps, addressOfGateway].some((address) => address.accepts(placed)),
        },
      },
    },
  ),
} satisfies AzureService;

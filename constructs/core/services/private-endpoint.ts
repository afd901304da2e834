import type { ApplyRule, PlacedValue } from "./apply-rule";
import { demand } from "./apply-rule";
import { nameRule } from "./name-rule";
import { learn, templatePage } from "./pages";
import type { PrivateLinkService } from "./private-link-service";
import type { AzureService } from "./service";
import { types } from "./service";
import { idOf, named, networkPartName } from "./shapes";
import { subnetId, virtualNetwork } from "./virtual-network";

const names = { privateEndpoint: nameRule("pep", [2, 64], "hyphens", "resource group") };
const zonesPage = `${learn}/private-link/private-endpoint-dns`;

/** Zones of a service in a region, in the order of their names. */
const zonesIn = ({ zones }: PrivateLinkService, region: string) =>
  zones.map((zone) => zone.replace("{region}", region)).sort();

/** Type of what an endpoint leads to: of the resource, or of the ARM id. */
function targetType({ written, target }: PlacedValue): string {
  const [, elsewhere = ""] = /\/providers\/(.+?)\/[^/]+$/.exec(String(written)) ?? [];
  const { type, values = {} } = target(written) ?? {};
  const armType = type === "azapi_resource" ? String(values["type"]).split("@")[0] : elsewhere;
  return armTypes[armType?.toLowerCase() ?? ""] ?? type ?? "";
}

const armTypes: Readonly<Record<string, string>> = {
  "microsoft.cognitiveservices/accounts": "azurerm_cognitive_account",
  "microsoft.insights/privatelinkscopes": "azurerm_monitor_private_link_scope",
};

interface Connection {
  readonly private_connection_resource_id: string;
  readonly subresource_names: readonly string[];
}

/** Everything that takes private endpoints. */
const linkable = ({ services }: PlacedValue): readonly PrivateLinkService[] =>
  services.flatMap(({ privateLink = {} }) => Object.values(privateLink));

const serviceOf = (placed: PlacedValue): PrivateLinkService | undefined => {
  const connection = placed.resource.values["private_service_connection"] as Connection;
  const wanted = targetType({ ...placed, written: connection.private_connection_resource_id });
  return linkable(placed).find(({ type, groupId }) => type === wanted && groupId === connection.subresource_names[0]);
};

const zoneId = idOf("Microsoft.Network/privateDnsZones", "azurerm_private_dns_zone");
const group: ApplyRule = {
  kind: "choice",
  says: "with its case, a sub-resource of what it leads to",
  accepts: (placed) => serviceOf(placed)?.groupId === placed.value,
  source: zonesPage,
};

/** Private endpoints, to whatever service takes them. */
export const privateEndpoint = {
  names,
  types: types({
    type: "azurerm_private_endpoint",
    armType: "Microsoft.Network/privateEndpoints",
    source: templatePage("Microsoft.Network/privateEndpoints"),
    arguments: {
      name: named(names.privateEndpoint),
      custom_network_interface_name: named(virtualNetwork.names.networkInterface),
      subnet_id: {
        ...subnetId,
        says: "id of a subnet that is delegated to no service and not the firewall's",
        accepts: (placed) => {
          const { delegation, name } = placed.target(placed.written)?.values ?? {};
          return subnetId.accepts(placed) && delegation === undefined && name !== "AzureFirewallSubnet";
        },
        source: `${learn}/private-link/private-endpoint-overview`,
      },
      "private_service_connection.name": networkPartName,
      "private_service_connection.private_connection_resource_id": {
        kind: "reference",
        says: "id of a resource that takes private endpoints",
        accepts: (placed) => linkable(placed).some(({ type }) => type === targetType(placed)),
        source: `${learn}/private-link/private-endpoint-overview`,
      },
      "private_service_connection.subresource_names[]": group,
      "private_dns_zone_group.name": networkPartName,
      "private_dns_zone_group.private_dns_zone_ids[]": zoneId,
    },
    flags: ["private_service_connection.is_manual_connection"],
    demands: [
      demand(
        "registers in the zones of its sub-resource, one to five of them, each once",
        (placed) => {
          const { private_dns_zone_ids: ids } = placed.block["private_dns_zone_group"] as {
            private_dns_zone_ids: readonly string[];
          };
          const found = ids.map((id) => String(id).split("/").at(-1)).sort();
          const service = serviceOf(placed);
          const wanted = service && zonesIn(service, String(placed.block["location"]));
          return ids.length >= 1 && ids.length <= 5 && JSON.stringify(found) === JSON.stringify(wanted);
        },
        zonesPage,
      ),
      demand(
        "a registry that it leads to has SKU Premium",
        ({ block, target }) => {
          const connection = block["private_service_connection"] as Connection;
          const registry = target(connection.private_connection_resource_id);
          return registry?.type !== "azurerm_container_registry" || registry.values["sku"] === "Premium";
        },
        `${learn}/container-registry/container-registry-private-link`,
      ),
    ],
  }),
} satisfies AzureService;

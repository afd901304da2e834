import { between, demand, from, oneOf } from "./apply-rule";
import { logs } from "./log-source";
import { nameRule } from "./name-rule";
import { learn, templatePage } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { idOf, named, networkPartName, versioned } from "./shapes";
import { rangesOf, subnetId } from "./virtual-network";

const names = { bastion: nameRule("bas", [1, 80], "hyphens", "resource group") };

const bastions = "Microsoft.Network/bastionHosts";
const reliability = `${learn}/reliability/reliability-bastion#availability-zone-support`;
const settings = `${learn}/bastion/configuration-settings`;
const configuration = "body.properties.ipConfigurations[]";

/** Regions in which Bastion spreads over zones, in November 2026. The zones of a host cannot be changed later. */
const zonalRegions: ReadonlySet<string> = new Set([
  "australiaeast",
  "canadacentral",
  "centralus",
  "eastus",
  "eastus2",
  "israelcentral",
  "italynorth",
  "koreacentral",
  "mexicocentral",
  "northeurope",
  "norwayeast",
  "qatarcentral",
  "southafricanorth",
  "spaincentral",
  "swedencentral",
  "uksouth",
  "westeurope",
  "westus2",
]);

/** The zones that Bastion spreads over in a region; undefined where it has none. */
export function bastionZones(location: string): string[] | undefined {
  return zonalRegions.has(location) ? ["1", "2", "3"] : undefined;
}

/** Bastion. */
export const bastion = {
  names,
  logs: { bastion: logs(["BastionAuditLogs"]) },
  types: types({
    type: "azapi_resource",
    armType: bastions,
    source: templatePage(bastions),
    arguments: {
      type: versioned(bastions),
      name: named(names.bastion),
      parent_id: idOf("", "azurerm_resource_group"),
      "body.sku.name": from(settings, oneOf("Basic", "Standard", "Premium")),
      "body.zones[]": {
        ...oneOf("1", "2", "3"),
        says: "1, 2 or 3, in regions in which Bastion has zones",
        accepts: ({ value, resource }) =>
          ["1", "2", "3"].includes(String(value)) && zonalRegions.has(String(resource.values["location"])),
        source: reliability,
      },
      "body.properties.scaleUnits": from(settings, between(2, 50)),
      [`${configuration}.name`]: networkPartName,
      [`${configuration}.properties.privateIPAllocationMethod`]: oneOf("Dynamic"),
      [`${configuration}.properties.subnet.id`]: {
        ...subnetId,
        says: "id of a subnet that is called AzureBastionSubnet, /26 or larger",
        accepts: (placed) => {
          const ranges = rangesOf(placed.target(placed.written)?.values["address_prefixes"]);
          const isNamed = String(placed.value).endsWith("/subnets/AzureBastionSubnet");
          return subnetId.accepts(placed) && isNamed && ranges.every(({ prefix }) => prefix <= 26);
        },
        source: `${settings}#subnet`,
      },
      [`${configuration}.properties.publicIPAddress.id`]: idOf(
        "Microsoft.Network/publicIPAddresses",
        "azurerm_public_ip",
      ),
    },
    flags: [
      "body.properties.disableCopyPaste",
      "body.properties.enableFileCopy",
      "body.properties.enableIpConnect",
      "body.properties.enableKerberos",
      "body.properties.enablePrivateOnlyBastion",
      "body.properties.enableSessionRecording",
      "body.properties.enableShareableLink",
      "body.properties.enableTunneling",
    ],
    demands: [
      demand(
        "a private-only host has SKU Premium and no public address, any other one has an address",
        ({ block }) => {
          const { sku, properties } = block["body"] as {
            readonly sku: { readonly name: string };
            readonly properties: {
              readonly enablePrivateOnlyBastion: boolean;
              readonly ipConfigurations: readonly { readonly properties: { readonly publicIPAddress?: object } }[];
            };
          };
          const isPrivate = properties.enablePrivateOnlyBastion;
          const addresses = properties.ipConfigurations.filter(({ properties: own }) => own.publicIPAddress);
          return isPrivate ? sku.name === "Premium" && addresses.length === 0 : addresses.length === 1;
        },
        `${learn}/bastion/private-only-deployment`,
      ),
    ],
  }),
} satisfies AzureService;

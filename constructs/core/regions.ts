/** Facts about one Azure region. */
export interface Region {
  /** Name in the portal. */
  readonly displayName: string;
  /** Short code for names. */
  readonly code: string;
  /** Whether the region has availability zones. */
  readonly zones: boolean;
  /**
   * Data zone that `DataZone*` model deployments of this region stay in.
   * @default - none: such deployments are not offered here
   */
  readonly dataZone?: "EU" | "US";
  /**
   * Whether a subscription needs Microsoft's leave to use it.
   * @default false
   */
  readonly restricted?: boolean;
}

/**
 * Public Azure regions by programmatic name.
 *
 * Sources, read 2026-11-20: names, zones and restrictions from the Azure regions list
 * (https://learn.microsoft.com/azure/reliability/regions-list, 2025-09-23); codes from Azure Verified Modules
 * (https://github.com/Azure/terraform-azurerm-avm-utl-regions, locals.geo.codes.tf.json), which are those of Azure
 * Backup; data zones from the availability of DataZoneStandard
 * (https://learn.microsoft.com/azure/foundry/foundry-models/concepts/models-sold-directly-by-azure-region-availability,
 * 2026-06-11).
 */
export const regions = {
  australiacentral: { displayName: "Australia Central", code: "acl", zones: false },
  australiacentral2: { displayName: "Australia Central 2", code: "acl2", zones: false, restricted: true },
  australiaeast: { displayName: "Australia East", code: "ae", zones: true },
  australiasoutheast: { displayName: "Australia Southeast", code: "ase", zones: false },
  austriaeast: { displayName: "Austria East", code: "aue", zones: true },
  belgiumcentral: { displayName: "Belgium Central", code: "bec", zones: true },
  brazilsouth: { displayName: "Brazil South", code: "brs", zones: true },
  brazilsoutheast: { displayName: "Brazil Southeast", code: "bse", zones: false, restricted: true },
  canadacentral: { displayName: "Canada Central", code: "cnc", zones: true },
  canadaeast: { displayName: "Canada East", code: "cne", zones: false },
  centralindia: { displayName: "Central India", code: "inc", zones: true },
  centralus: { displayName: "Central US", code: "cus", zones: true, dataZone: "US" },
  chilecentral: { displayName: "Chile Central", code: "clc", zones: true },
  eastasia: { displayName: "East Asia", code: "ea", zones: true },
  eastus: { displayName: "East US", code: "eus", zones: true, dataZone: "US" },
  eastus2: { displayName: "East US 2", code: "eus2", zones: true, dataZone: "US" },
  francecentral: { displayName: "France Central", code: "frc", zones: true, dataZone: "EU" },
  francesouth: { displayName: "France South", code: "frs", zones: false, restricted: true },
  germanynorth: { displayName: "Germany North", code: "gn", zones: false, restricted: true },
  germanywestcentral: { displayName: "Germany West Central", code: "gwc", zones: true, dataZone: "EU" },
  indonesiacentral: { displayName: "Indonesia Central", code: "idc", zones: true },
  israelcentral: { displayName: "Israel Central", code: "ilc", zones: true },
  italynorth: { displayName: "Italy North", code: "itn", zones: true, dataZone: "EU" },
  japaneast: { displayName: "Japan East", code: "jpe", zones: true },
  japanwest: { displayName: "Japan West", code: "jpw", zones: true },
  koreacentral: { displayName: "Korea Central", code: "krc", zones: true },
  koreasouth: { displayName: "Korea South", code: "krs", zones: false },
  malaysiawest: { displayName: "Malaysia West", code: "myw", zones: true },
  mexicocentral: { displayName: "Mexico Central", code: "mxc", zones: true },
  newzealandnorth: { displayName: "New Zealand North", code: "nzn", zones: true },
  northcentralus: { displayName: "North Central US", code: "ncus", zones: false, dataZone: "US" },
  northeurope: { displayName: "North Europe", code: "ne", zones: true },
  norwayeast: { displayName: "Norway East", code: "nwe", zones: true, dataZone: "EU" },
  norwaywest: { displayName: "Norway West", code: "nww", zones: false, restricted: true },
  polandcentral: { displayName: "Poland Central", code: "plc", zones: true, dataZone: "EU" },
  qatarcentral: { displayName: "Qatar Central", code: "qac", zones: true },
  southafricanorth: { displayName: "South Africa North", code: "san", zones: true },
  southafricawest: { displayName: "South Africa West", code: "saw", zones: false, restricted: true },
  southcentralus: { displayName: "South Central US", code: "scus", zones: true, dataZone: "US" },
  southeastasia: { displayName: "Southeast Asia", code: "sea", zones: true },
  southindia: { displayName: "South India", code: "ins", zones: false },
  spaincentral: { displayName: "Spain Central", code: "spc", zones: true, dataZone: "EU" },
  swedencentral: { displayName: "Sweden Central", code: "sdc", zones: true, dataZone: "EU" },
  switzerlandnorth: { displayName: "Switzerland North", code: "szn", zones: true, dataZone: "EU" },
  switzerlandwest: { displayName: "Switzerland West", code: "szw", zones: false, restricted: true },
  uaecentral: { displayName: "UAE Central", code: "uac", zones: false, restricted: true },
  uaenorth: { displayName: "UAE North", code: "uan", zones: true },
  uksouth: { displayName: "UK South", code: "uks", zones: true },
  ukwest: { displayName: "UK West", code: "ukw", zones: false },
  westcentralus: { displayName: "West Central US", code: "wcus", zones: false },
  westeurope: { displayName: "West Europe", code: "we", zones: true, dataZone: "EU" },
  westindia: { displayName: "West India", code: "inw", zones: false },
  westus: { displayName: "West US", code: "wus", zones: false, dataZone: "US" },
  westus2: { displayName: "West US 2", code: "wus2", zones: true },
  westus3: { displayName: "West US 3", code: "wus3", zones: true, dataZone: "US" },
} as const satisfies Record<string, Region>;

/** Programmatic name of a public Azure region. */
export type RegionName = keyof typeof regions;

/** Facts about `name`. */
export function regionOf(name: RegionName): Region {
  return regions[name];
}

/** Whether `name` is the programmatic name of a public Azure region. */
export function isRegionName(name: string): name is RegionName {
  return Object.hasOwn(regions, name);
}

import type { RegionName } from "../core/regions";

/**
 * Regions in which Azure manages networks of agents; more come. Read in November 2026.
 * Source: https://learn.microsoft.com/azure/foundry/how-to/managed-virtual-network#limitations
 */
export const managedNetworkRegions: readonly string[] = [
  "australiaeast",
  "brazilsouth",
  "canadaeast",
  "eastus",
  "eastus2",
  "francecentral",
  "germanywestcentral",
  "italynorth",
  "japaneast",
  "southafricanorth",
  "southcentralus",
  "southindia",
  "spaincentral",
  "swedencentral",
  "uaenorth",
  "uksouth",
  "westus",
  "westus3",
] satisfies readonly RegionName[];

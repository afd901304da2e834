/** Naming rule of one kind of Azure resource. */
export interface NameRule {
  /** Abbreviation at the start of the name. */
  readonly abbreviation: string;
  /** Shortest and longest name that Azure takes. */
  readonly min: number;
  readonly max: number;
  /** Characters: letters, digits and hyphens; the same in lower case; or lower-case letters and digits alone. */
  readonly characters: "hyphens" | "lower-hyphens" | "lower-alphanumeric";
  /** Where the name must be unique. A global one gets a short hash. */
  readonly scope: "global" | "subscription" | "resource group" | "parent";
  /** Who recommends the abbreviation: Microsoft's Cloud Adoption Framework, or this kit where that has none. */
  readonly source: "caf" | "kit";
}

const rule = (
  abbreviation: string,
  [min, max]: readonly [number, number],
  characters: NameRule["characters"],
  scope: NameRule["scope"],
  source: NameRule["source"] = "caf",
): NameRule => ({ abbreviation, min, max, characters, scope, source });

/**
 * Abbreviations: https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations
 * Lengths and characters: https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules,
 * narrowed to what azurerm 4.55 accepts. Both read in November 2026.
 */
export const nameRules = {
  resourceGroup: rule("rg", [1, 90], "hyphens", "subscription"),
  virtualNetwork: rule("vnet", [2, 64], "hyphens", "resource group"),
  subnet: rule("snet", [1, 80], "hyphens", "parent"),
  networkSecurityGroup: rule("nsg", [1, 80], "hyphens", "resource group"),
  routeTable: rule("rt", [1, 80], "hyphens", "resource group"),
  virtualNetworkPeering: rule("peer", [1, 80], "hyphens", "parent"),
  virtualHubConnection: rule("vhc", [1, 80], "hyphens", "parent", "kit"),
  firewall: rule("afw", [1, 56], "hyphens", "resource group"),
  firewallPolicy: rule("afwp", [1, 80], "hyphens", "resource group"),
  ruleCollectionGroup: rule("rcg", [2, 80], "hyphens", "parent", "kit"),
  publicIp: rule("pip", [1, 80], "hyphens", "resource group"),
  ddosProtectionPlan: rule("ddos", [1, 80], "hyphens", "resource group", "kit"),
  privateEndpoint: rule("pep", [2, 64], "hyphens", "resource group"),
  networkInterface: rule("nic", [1, 80], "hyphens", "resource group"),
  flowLog: rule("fl", [1, 80], "hyphens", "parent", "kit"),
  userAssignedIdentity: rule("id", [3, 128], "hyphens", "resource group"),
  keyVault: rule("kv", [3, 24], "hyphens", "global"),
  key: rule("key", [1, 127], "hyphens", "parent", "kit"),
  storageAccount: rule("st", [3, 24], "lower-alphanumeric", "global"),
  cosmosAccount: rule("cosmos", [3, 44], "lower-hyphens", "global"),
  foundryAccount: rule("aif", [2, 64], "hyphens", "global"),
  foundryProject: rule("proj", [2, 64], "hyphens", "parent"),
  searchService: rule("srch", [2, 60], "lower-hyphens", "global"),
  sharedPrivateLink: rule("spl", [1, 60], "hyphens", "parent", "kit"),
  containerRegistry: rule("cr", [5, 50], "lower-alphanumeric", "global"),
  containerAppsEnvironment: rule("cae", [2, 60], "lower-hyphens", "resource group"),
  containerApp: rule("ca", [2, 32], "lower-hyphens", "resource group"),
  containerAppJob: rule("caj", [2, 32], "lower-hyphens", "resource group"),
  logAnalyticsWorkspace: rule("log", [4, 63], "hyphens", "resource group"),
  applicationInsights: rule("appi", [1, 255], "hyphens", "resource group"),
  monitorPrivateLinkScope: rule("ampls", [1, 255], "hyphens", "resource group", "kit"),
} as const satisfies Record<string, NameRule>;

/** A kind of Azure resource that the kit names. */
export type ResourceKind = keyof typeof nameRules;

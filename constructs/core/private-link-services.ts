/** A service that can be reached over a private endpoint. */
export interface PrivateLinkService {
  /** Group id (sub-resource) in the documented casing: another one gives a permanent plan difference. */
  readonly groupId: string;
  /** Private DNS zones that the endpoint registers in. `{region}` stands for the region's name. */
  readonly zones: readonly string[];
}

/**
 * Source: https://learn.microsoft.com/azure/private-link/private-endpoint-dns, read in November 2026.
 */
export const privateLinkServices = {
  foundryAccount: {
    groupId: "account",
    zones: [
      "privatelink.cognitiveservices.azure.com",
      "privatelink.openai.azure.com",
      "privatelink.services.ai.azure.com",
    ],
  },
  searchService: { groupId: "searchService", zones: ["privatelink.search.windows.net"] },
  blob: { groupId: "blob", zones: ["privatelink.blob.core.windows.net"] },
  keyVault: { groupId: "vault", zones: ["privatelink.vaultcore.azure.net"] },
  cosmosSql: { groupId: "Sql", zones: ["privatelink.documents.azure.com"] },
  containerRegistry: { groupId: "registry", zones: ["privatelink.azurecr.io"] },
  containerAppsEnvironment: {
    groupId: "managedEnvironments",
    zones: ["privatelink.{region}.azurecontainerapps.io"],
  },
  azureMonitor: {
    groupId: "azuremonitor",
    zones: [
      "privatelink.monitor.azure.com",
      "privatelink.oms.opinsights.azure.com",
      "privatelink.ods.opinsights.azure.com",
      "privatelink.agentsvc.azure-automation.net",
      "privatelink.blob.core.windows.net",
    ],
  },
} as const satisfies Record<string, PrivateLinkService>;

/** Key of a service in {@link privateLinkServices}. */
export type PrivateLinkServiceName = keyof typeof privateLinkServices;

/** The DNS zones of one service in one region. */
export function zonesOf(service: PrivateLinkServiceName, location: string): readonly string[] {
  return privateLinkServices[service].zones.map((zone) => zone.replace("{region}", location));
}

/** Every zone that any service needs in one region, each once, in alphabetical order. */
export function allZones(location: string): readonly string[] {
  const names = Object.keys(privateLinkServices) as PrivateLinkServiceName[];
  return [...new Set(names.flatMap((name) => zonesOf(name, location)))].sort();
}

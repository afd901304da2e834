import { services } from "./services";
import type { PrivateLinkService } from "./services/private-link-service";

export type { PrivateLinkService } from "./services/private-link-service";

const { cognitiveServices, search, storage, keyVault, cosmosDb, containerRegistry, containerApps, monitor } = services;

/** Private endpoints of the services, by what is reached through them. */
export const privateLinkServices = {
  ...cognitiveServices.privateLink,
  ...search.privateLink,
  ...storage.privateLink,
  ...keyVault.privateLink,
  ...cosmosDb.privateLink,
  ...containerRegistry.privateLink,
  ...containerApps.privateLink,
  ...monitor.privateLink,
} satisfies Record<string, PrivateLinkService>;

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

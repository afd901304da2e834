import type { PrivateLinkService } from "./services/private-link-service";
import { tableOf } from "./services/table-of";

export type { PrivateLinkService } from "./services/private-link-service";

/** Private endpoints of the services, by what is reached through them. */
export const privateLinkServices = tableOf("privateLink") satisfies Record<string, PrivateLinkService>;

/** Key of a service in {@link privateLinkServices}. */
export type PrivateLinkServiceName = keyof typeof privateLinkServices;

/** The DNS zones of one service in one region. */
export function zonesOf(service: PrivateLinkServiceName, location: string): readonly string[] {
  return privateLinkServices[service].zones.map((zone) => zone.replace("{region}", location));
}

/** The DNS zones of several services in several regions, each once, in alphabetical order. */
export function zonesOfAll(
  services: Iterable<PrivateLinkServiceName>,
  locations: readonly string[],
): readonly string[] {
  const zones = [...services].flatMap((service) => locations.flatMap((location) => zonesOf(service, location)));
  return [...new Set(zones)].sort();
}

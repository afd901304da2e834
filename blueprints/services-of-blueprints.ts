import type { PrivateLinkServiceName } from "../constructs/core/private-link-services";
import { declarations } from "./declarations.generated";

/** What workloads of these blueprints reach over private endpoints, each once, in alphabetical order. */
export function servicesOfBlueprints(names: Iterable<string>): readonly PrivateLinkServiceName[] {
  const wanted = new Set(names);
  const services = declarations.filter(({ name }) => wanted.has(name)).flatMap((blueprint) => blueprint.services);
  return [...new Set(services)].sort();
}

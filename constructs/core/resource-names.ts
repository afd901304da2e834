import { services } from "./services";
import type { NameRule } from "./services/name-rule";

export type { NameRule } from "./services/name-rule";

const { resources, virtualNetwork, firewall, privateEndpoint, networkWatcher, identity, keyVault } = services;
const { storage, cosmosDb, cognitiveServices, search, containerRegistry, containerApps, monitor } = services;

/** The naming table: rules of the services, by the kind of resource. */
export const nameRules = {
  ...resources.names,
  ...virtualNetwork.names,
  ...firewall.names,
  ...privateEndpoint.names,
  ...networkWatcher.names,
  ...identity.names,
  ...keyVault.names,
  ...storage.names,
  ...cosmosDb.names,
  ...cognitiveServices.names,
  ...search.names,
  ...containerRegistry.names,
  ...containerApps.names,
  ...monitor.names,
} satisfies Record<string, NameRule>;

/** A kind of Azure resource that the kit names. */
export type ResourceKind = keyof typeof nameRules;

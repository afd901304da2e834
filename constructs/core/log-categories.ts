import { services } from "./services";
import type { LogSource } from "./services/log-source";

export type { LogSource } from "./services/log-source";

const { cognitiveServices, search, keyVault, storage, cosmosDb, containerRegistry } = services;
const { containerApps, firewall, virtualNetwork, monitor } = services;

/** What can be logged, by the kind of resource. */
export const logSources = {
  ...cognitiveServices.logs,
  ...search.logs,
  ...keyVault.logs,
  ...storage.logs,
  ...cosmosDb.logs,
  ...containerRegistry.logs,
  ...containerApps.logs,
  ...firewall.logs,
  ...virtualNetwork.logs,
  ...monitor.logs,
} satisfies Record<string, LogSource>;

/** Key of a resource type in {@link logSources}. */
export type LogSourceName = keyof typeof logSources;

import type { LogSource } from "./services/log-source";
import { tableOf } from "./services/table-of";

export type { LogSource } from "./services/log-source";

/** What can be logged, by the kind of resource. */
export const logSources = tableOf("logs") satisfies Record<string, LogSource>;

/** Key of a resource type in {@link logSources}. */
export type LogSourceName = keyof typeof logSources;

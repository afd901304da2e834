import type { NameRule } from "./services/name-rule";
import { tableOf } from "./services/table-of";

export type { NameRule } from "./services/name-rule";

/** The naming table: rules of the services, by the kind of resource. */
export const nameRules = tableOf("names") satisfies Record<string, NameRule>;

/** A kind of Azure resource that the kit names. */
export type ResourceKind = keyof typeof nameRules;

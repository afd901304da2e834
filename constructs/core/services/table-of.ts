import { services } from "./index";
import type { AzureService } from "./service";

type Services = typeof services;
/** What each service says of one thing, as a union. */
type PartsOf<K extends string> = {
  [S in keyof Services]: Services[S] extends Readonly<Record<K, infer Part>> ? Part : never;
}[keyof Services];
/** One type with the keys of all members of a union. */
type Together<Union> = (Union extends unknown ? (part: Union) => void : never) extends (part: infer All) => void
  ? All
  : never;

/** The table of what all services say of one thing: a service that is new in the index is in each table at once. */
export function tableOf<K extends "names" | "privateLink" | "roles" | "logs">(part: K): Together<PartsOf<K>> {
  const parts = Object.values<AzureService>(services).map((service) => service[part]);
  return Object.assign({}, ...parts) as Together<PartsOf<K>>;
}

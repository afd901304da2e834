import type { Located } from "../../../common/yaml/located";
import { deploymentSchema } from "../shape/schema";

/** A list whose items an overlay merges by name; the others it replaces as a whole. */
export interface NamedList {
  /** What an item is called in a message. */
  readonly noun: string;
  /** Keys that tell an item from the others: the first set of which it has all. */
  readonly keys: readonly (readonly string[])[];
  /** Keys that a new item cannot do without. */
  readonly required: readonly string[];
}

const requiredOf = (definition: string) => deploymentSchema.definitions[definition]?.required ?? [];

const lists: Readonly<Record<string, NamedList>> = {
  workloads: { noun: "workload", keys: [["name"]], required: requiredOf("workload") },
  models: { noun: "model", keys: [["deploymentName"], ["name"]], required: requiredOf("model") },
  exemptions: { noun: "exemption", keys: [["control", "resource"]], required: requiredOf("exemption") },
  egress: { noun: "egress entry", keys: [["name"]], required: requiredOf("egressEntry") },
  allowedModels: { noun: "allowed model", keys: [["name"]], required: requiredOf("allowedModel") },
};

/** The list of this key, when its items have names. */
export function namedList(key: string | number | undefined): NamedList | undefined {
  return typeof key === "string" && Object.hasOwn(lists, key) ? lists[key] : undefined;
}

/** What tells an item from the others. */
export interface Identity {
  readonly keys: readonly string[];
  /** Value of each of the keys. */
  readonly values: readonly string[];
  /** As people write it: `hr-assistant`, or `ZTAI-NW-13 for hub`. */
  readonly text: string;
}

/** What tells an item from the others; undefined when it has no name, or none of the right type. */
export function identityOf(item: Located, list: NamedList): Identity | undefined {
  if (item.kind !== "map") return undefined;
  for (const keys of list.keys) {
    const found = keys.map((key) => item.entries.get(key));
    const values = found.flatMap((value) =>
      value?.kind === "scalar" && value.value !== null ? String(value.value) : [],
    );
    if (values.length === keys.length) return { keys, values, text: values.join(" for ") };
  }
  return undefined;
}

import { isList, isObject, own, type Json } from "../../common/json";
import type { Resource } from "./resource";
import { absent, known, type Value } from "./value";

const step = /\.?([A-Za-z_][\w-]*)|\.?(\d+)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/g;

/** What a resource holds at `site_config[0].always_on` or `tags["team"]`. */
export function attributeValue(resource: Resource, attribute: string): Value {
  const quoted = attribute.indexOf('["');
  if (quoted < 0) return resource.value(withoutIndexes(attribute));
  const whole = resource.value(withoutIndexes(attribute.slice(0, quoted)));
  const steps = [...attribute.slice(quoted).matchAll(step)].map(([, name, dotted, index, key]) =>
    key === undefined ? (name ?? dotted ?? index ?? "") : unquoted(key),
  );
  if (whole.state === "known") return within(whole.value, steps);
  const [first = "", ...rest] = steps;
  const entry = whole.state === "unknown" ? whole.entries?.get(first) : undefined;
  if (!entry) return whole;
  return entry.state === "known" ? within(entry.value, rest) : entry;
}

/** A block and a list of one block are the same. */
function withoutIndexes(attribute: string): string {
  return attribute.replace(/\[\d+\]/g, "").replace(/\.\d+(?=\.|$)/g, "");
}

function unquoted(key: string): string {
  return String(JSON.parse(`"${key}"`));
}

function within(value: Json, steps: readonly string[]): Value {
  let at: Json | undefined = value;
  for (const name of steps) at = isList(at) ? at[Number(name)] : isObject(at) ? own(at, name) : undefined;
  return at === undefined || at === null ? absent : known(at);
}

import type { Json } from "../../common/json";
import type { Configurations } from "./graph";
import type { Resource } from "./resource";
import { parseReference, wholeReference, type Reference } from "./template";
import { absent, type Value } from "./value";

/** An attribute of a resource that a value comes from. */
export interface Origin {
  readonly resource: Resource;
  /** `principal_id`, `identity[0].principal_id`; empty for the whole resource. */
  readonly attribute: string;
}

/** Where a value comes from. */
export interface Origins {
  readonly found: readonly Origin[];
  /** `exact`: it is the attribute, or one of several; `below`: it begins with it; `made`: some function makes it from all. */
  readonly kind: "exact" | "below" | "made";
  /** True when it may be null instead. */
  readonly mayBeNull: boolean;
}

/** What is asked of the graph. */
interface Referenced {
  readonly configurations: Configurations;
  find(stack: string, address: string): Resource | undefined;
}

/** Follows a value to the attributes it comes from. @param valueOf what it holds, asked for only where its text is not a reference */
export function originsOf(
  estate: Referenced,
  stack: string,
  raw: Json | undefined,
  valueOf: () => Value,
): Origins | undefined {
  const written = typeof raw === "string" ? wholeReference(raw) : undefined;
  const direct = written && origin(estate, stack, written);
  if (direct) return { found: [direct], kind: "exact", mayBeNull: false };
  const value = valueOf();
  if (value.state !== "unknown" || !value.from) return undefined;
  const found = value.from.map((from) => {
    const reference = parseReference(from);
    return reference && origin(estate, stack, reference);
  });
  const known = found.filter((one) => one !== undefined);
  return known.length === 0 || known.length < found.length
    ? undefined
    : { found: known, kind: value.choice ?? "made", mayBeNull: !value.shape };
}

function origin(estate: Referenced, stack: string, reference: Reference): Origin | undefined {
  const remote = estate.configurations.remoteOutput(stack, reference);
  if (remote) {
    const origins = originsOf(estate, remote.stack, remote.value, () => absent);
    return origins?.kind === "exact" && origins.found.length === 1 ? origins.found[0] : undefined;
  }
  const resource = estate.find(stack, reference.address);
  return resource && { resource, attribute: reference.attribute };
}

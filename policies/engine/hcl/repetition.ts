import { own, type JsonObject } from "../json";
import { toNumber, toText } from "./convert";
import type { Environment } from "./evaluate";
import type { Program } from "./program";
import { EvaluationError, isMap, settle, TerraformSet, Unknown, unknownPart, type Val } from "./value";

/** Which instances a block with `count` or `for_each` has. */
export interface Repetition<T> {
  /** `standing`: how many there are is not known, so that one stands for all. */
  readonly kind: "single" | "list" | "map" | "standing";
  readonly instances: readonly (readonly [string | number, T])[];
}

/** What a repeated block may name. */
export interface Iteration {
  /** `[0]`, `["k"]`, or empty. */
  readonly key: string;
  /** `each` or `count` as an object. */
  readonly names: ReadonlyMap<string, Val>;
  /** Why it is not known whether the block exists at all. */
  readonly doubt?: { readonly argument: "count" | "for_each"; readonly reason: string };
}

/** More instances of one block than this are not made; one stands for all. */
const maximumInstances = 10_000;

/** Expands `count` and `for_each` of a block. @param address as messages name it */
export function iterations(
  body: JsonObject,
  address: string,
  program: Program,
  environment: Environment,
): Repetition<Iteration> {
  for (const argument of ["count", "for_each"] as const) {
    const written = own(body, argument);
    if (written === undefined || written === null) continue;
    const value = settle(program.value(written, environment));
    const made = argument === "count" ? counted(value) : eached(value);
    if (made instanceof Unknown) return standing(argument, made.reason, address);
    return made;
  }
  return { kind: "single", instances: [["", { key: "", names: new Map() }]] };
}

function counted(value: Val): Repetition<Iteration> | Unknown {
  if (value instanceof Unknown) return value;
  try {
    const count = toNumber(value);
    if (count > maximumInstances) return new Unknown(`${count} instances are more than ${maximumInstances}`);
    const instances = Array.from({ length: Math.max(0, Math.floor(count)) }, (_, index) => {
      const names = new Map<string, Val>([["count", new Map([["index", index]])]]);
      return [index, { key: `[${index}]`, names }] as const;
    });
    return { kind: "list", instances };
  } catch (error) {
    if (error instanceof EvaluationError) return new Unknown(error.message);
    throw error;
  }
}

function eached(value: Val): Repetition<Iteration> | Unknown {
  const entries = eachEntries(value);
  if (entries instanceof Unknown) return entries;
  if (entries.length > maximumInstances)
    return new Unknown(`${entries.length} instances are more than ${maximumInstances}`);
  const instances = [...entries]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, item]) => {
      const each = new Map<string, Val>([
        ["key", key],
        ["value", item],
      ]);
      return [key, { key: `[${JSON.stringify(key)}]`, names: new Map<string, Val>([["each", each]]) }] as const;
    });
  return { kind: "map", instances };
}

function eachEntries(value: Val): readonly (readonly [string, Val])[] | Unknown {
  if (value instanceof Unknown) return value;
  if (isMap(value)) return [...value];
  if (!(value instanceof TerraformSet)) return new Unknown("for_each is neither a map nor a set");
  const open = unknownPart(value);
  if (open) return open;
  return value.items.every((item) => typeof item === "string")
    ? value.items.map((item) => [toText(item), item])
    : new Unknown("for_each is a set of something else than texts");
}

/** One instance that stands for all, since it is not known how many there are. */
export function standing(argument: "count" | "for_each", reason: string, address: string): Repetition<Iteration> {
  const open = (name: string) => new Unknown(`${name} of ${address} is not known: ${reason}`);
  const names: [string, Val] =
    argument === "count"
      ? ["count", new Map([["index", open("count.index")]])]
      : [
          "each",
          new Map([
            ["key", open("each.key")],
            ["value", open("each.value")],
          ]),
        ];
  const iteration: Iteration = { key: "", names: new Map([names]), doubt: { argument, reason } };
  return { kind: "standing", instances: [["", iteration]] };
}

import { createHash } from "node:crypto";
import { own, type JsonObject } from "../../../../common/json";
import { toNumber, toText } from "./convert";
import type { Environment } from "./evaluate";
import type { Program } from "./program";
import { EvaluationError, isMap, Named, settle, TerraformSet, Unknown, unknownPart, type Val } from "./value";

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
  /** The condition on which the block exists, where it is not known. */
  readonly doubt?: string;
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
    const unsettled = program.value(written, environment);
    const value = settle(unsettled);
    const made = argument === "count" ? counted(value) : eached(value);
    // Of what stands for all instances of another block, each instance here stands for the same one.
    if (made instanceof Unknown)
      return standing(body, made, address, unsettled instanceof Named ? unsettled : undefined);
    const isBounded = program.countInstances(made.instances.length, address);
    return isBounded ? made : standing(body, new Unknown("there are too many instances"), address);
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

/**
 * One instance that stands for all, since it is not known how many there are.
 * @param open why
 * @param each what `each.value` is. @default - not known
 */
export function standing(body: JsonObject, open: Unknown, address: string, each?: Val): Repetition<Iteration> {
  const isCount = own(body, "count") !== undefined;
  const missing = (name: string) => new Unknown(`${name} of ${address} is not known: ${open.reason}`);
  const names: [string, Val] = isCount
    ? ["count", new Map([["index", missing("count.index")]])]
    : [
        "each",
        new Map([
          ["key", missing("each.key")],
          ["value", each ?? missing("each.value")],
        ]),
      ];
  const doubt = open.known.condition ? open.reason : condition(body, open, address);
  return { kind: "standing", instances: [["", { key: "", names: new Map([names]), doubt }]] };
}

/** Blocks of one module with the same text exist together; the text is cut only where a digest keeps it distinct. */
function condition(body: JsonObject, { reason }: Unknown, address: string): string {
  const name = own(body, "count") === undefined ? "for_each" : "count";
  const written = own(body, name) ?? null;
  const text = (
    typeof written === "string" ? written.replace(/^\$\{([^]*)\}$/, "$1") : JSON.stringify(written)
  ).replace(/\s+/g, " ");
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 12);
  const cut = text.length > 120 ? `${text.slice(0, 120)}… (${digest})` : text;
  const module = /^(?:module\.[^.]+(?:\["[^]*?"\])?\.)+/.exec(address)?.[0] ?? "";
  return `${name} = ${cut}${module && ` in ${module.slice(0, -1)}`} is not known: ${reason}`;
}

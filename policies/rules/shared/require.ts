import type { Block } from "../../estate/block";
import type { Json, JsonObject } from "../../../common/json";
import { camelCase } from "../../../common/camel-case";
import { kept } from "../../../common/kept";
import { fail, pass, unknown, type Outcome, type Remedy } from "../../engine/outcome";
import { mayBe } from "../../estate/partly";
import { Resource } from "../../estate/resource";
import { isPresent, type UnknownValue, type Value } from "../../estate/value";

/** What one argument must hold. */
export interface Requirement {
  /** Dotted path to the argument. */
  readonly path: string;
  /** Completes "it must be …". */
  readonly must: string;
  readonly holds: (value: Json) => boolean;
  /** Decides by what is known of a value in part; undefined when that is not enough. @default - it never is */
  readonly decides?: (value: UnknownValue) => boolean | undefined;
  /** Value for the remedy. @default - no remedy */
  readonly repair?: Json;
  /** What leaving it out means, when the provider has no default. @default "fail" */
  readonly whenAbsent?: "fail" | "pass";
}

/** The argument has exactly this value; a text may be in any case of letters, as Azure takes it. */
export function is(path: string, value: string | number | boolean): Requirement {
  if (typeof value === "string") return isOneOf(path, [value]);
  return { path, must: JSON.stringify(value), holds: (found) => found === value, repair: value };
}

/** The argument has one of these values, whatever the case of letters. */
export function isOneOf(path: string, values: readonly string[]): Requirement {
  const allowed = values.map((value) => value.toLowerCase());
  const holds = (found: Json) => allowed.includes(String(found).toLowerCase());
  const decides = (found: UnknownValue) => cannotBe(found, values);
  const must = values.map((value) => JSON.stringify(value)).join(" or ");
  return { path, must, holds, decides, repair: values[0] ?? null };
}

/** The argument is a number no smaller than this. */
export function isAtLeast(path: string, least: number): Requirement {
  return { path, must: `at least ${least}`, holds: (found) => Number(found) >= least, repair: least };
}

/** The argument or block is there and not empty. */
export function isSet(path: string): Requirement {
  const holds = (found: Json) => found !== "" && found !== null && !(Array.isArray(found) && found.length === 0);
  return { path, must: "set", holds, decides: isPresent };
}

/** False when what is known of a text is enough to tell that it is none of `values`, whatever the case of letters. */
function cannotBe({ shape }: UnknownValue, values: readonly string[]): false | undefined {
  const { prefix = "", suffix = "" } = shape ?? {};
  const known = { prefix: prefix.toLowerCase(), suffix: suffix.toLowerCase() };
  return values.some((value) => mayBe(known, value.toLowerCase())) ? undefined : false;
}

/** The same requirement, met also when the argument is left out and the provider has no default. */
export function orAbsent(requirement: Requirement): Requirement {
  return { ...requirement, whenAbsent: "pass" };
}

/** Judges one requirement on effective values: an argument left out counts with the provider's default. */
export function meets(block: Block, requirement: Requirement): Outcome {
  const value = block.value(requirement.path);
  if (value.state === "unknown") return meetsInPart(block, requirement, value);
  if (value.state === "known" && requirement.holds(value.value)) return pass();
  if (value.state === "absent" && requirement.whenAbsent === "pass") return pass();
  return fail(`${described(requirement.path, value)}; it must be ${requirement.must}`, remedy(block, requirement));
}

function meetsInPart(block: Block, requirement: Requirement, value: UnknownValue): Outcome {
  const { path, must } = requirement;
  const decided = requirement.decides?.(value);
  if (decided === undefined) return unknown(`${path} is unknown: ${value.reason}`);
  return decided ? pass() : fail(`${path} ${inPart(value)}; it must be ${must}`, remedy(block, requirement));
}

/** What is known of a value, in words. */
function inPart({ items = [], shape }: UnknownValue): string {
  const found = items.flatMap((item) => (item.state === "known" ? [JSON.stringify(item.value)] : []));
  if (found.length > 0) return `holds ${found.join(", ")}`;
  const { prefix, suffix } = shape ?? {};
  const parts = [prefix && `begins with ${JSON.stringify(prefix)}`, suffix && `ends with ${JSON.stringify(suffix)}`];
  return parts.filter(Boolean).join(" and ");
}

function described(path: string, value: Exclude<Value, { state: "unknown" }>): string {
  if (value.state === "absent") return `${path} is not set`;
  const shown = JSON.stringify(value.value);
  return value.origin === "set" ? `${path} is ${shown}` : `${path} is not set and defaults to ${shown}`;
}

/** The argument as one types it: nested in its blocks, in HCL and in TypeScript. */
function remedy(block: Block, { path, repair }: Requirement): Remedy | undefined {
  if (repair === undefined || repair === null) return undefined;
  const of = block instanceof Resource ? block.type : undefined;
  // Every failure asks, while the same few things are to be written.
  const ofPath = kept(remedies, `${of ?? block.prefix} ${path}`, () => new Map<Json, Remedy>());
  return kept(ofPath, repair, () => ({
    ...typed(path, repair),
    set: nested(block.prefix + path, repair),
    ...(of && { of }),
  }));
}

const remedies = new Map<string, Map<Json, Remedy>>();

function nested(path: string, value: Json): JsonObject {
  const end = path.indexOf(".");
  return end < 0 ? { [path]: value } : { [path.slice(0, end)]: nested(path.slice(end + 1), value) };
}

function typed(path: string, repair: Json): Remedy {
  const steps = path.split(".");
  const value = JSON.stringify(repair);
  const hcl = steps.reduceRight(
    (inner, step, index) => (index === steps.length - 1 ? `${step} = ${value}` : `${step} { ${inner} }`),
    "",
  );
  const typescript = steps.reduceRight(
    (inner, step, index) =>
      index === steps.length - 1 ? `${camelCase(step)}: ${value}` : `${camelCase(step)}: { ${inner} }`,
    "",
  );
  return { hcl, typescript };
}

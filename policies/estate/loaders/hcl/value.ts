import type { Knowledge as Partly, Shape } from "../../partly";
import { inputOrigin } from "../../unknown";

/** An evaluated Terraform value. Objects and maps are `Map`s, so that no key can reach a prototype. */
export type Val = null | boolean | number | string | readonly Val[] | ValMap | TerraformSet | Unknown | Named;
export type ValMap = ReadonlyMap<string, Val>;

/** What more is known of an unknown value. */
export interface ValKnowledge extends Partly {
  /** The attribute of a resource it is, such as `azurerm_subnet.a[0].id`. */
  readonly reference?: string;
  /** Template text the engine resolves later, such as `${azurerm_subnet.a.id}/x`. */
  readonly text?: string;
  /** Finds the value behind it where the configuration says it. */
  readonly settled?: () => Val;
  /** True when the value may as well not exist, so that `try` cannot tell what it answers. */
  readonly doubtful?: boolean;
  /** True when `reason` is the condition on which a block exists. */
  readonly condition?: boolean;
  /** The keys that an object certainly has, where it may have others. */
  readonly entries?: ValMap;
  /** The items that a list certainly has, where it may have others. */
  readonly items?: readonly Val[];
  /** The least number of characters, items or keys, of a value that is their number. */
  readonly least?: number;
}

/** A value that the configuration does not say. @param reason completes "is unknown: …" */
export class Unknown {
  constructor(
    readonly reason: string,
    readonly known: ValKnowledge = {},
  ) {}
}

/** A set: distinct values without an order that means anything. */
export class TerraformSet {
  constructor(readonly items: readonly Val[]) {}
}

/** Something with attributes that are found when asked for: `var`, `local`, a module, a resource. */
export abstract class Named {
  /**
   * @param what as messages call it
   * @param doubt the condition that is not known, where the thing stands for any number of them
   */
  constructor(
    readonly what: string,
    readonly doubt?: string,
  ) {}
  abstract get(name: string): Val;
  /** An element, where the thing has several. @param key as written, or why it is not known */
  element(key: string | number): Val {
    throw new EvaluationError(`${this.what} has no element ${key}`);
  }
  /** References to credentials that are among its attributes. */
  get secrets(): readonly string[] {
    return [];
  }
}

/** What Terraform would report as an error of evaluation; `try` and `can` catch it, everything else is then unknown. */
export class EvaluationError extends Error {
  override readonly name = "EvaluationError";
}

/** Bounds the work of one load, so that no configuration takes for ever. */
export class EvaluationBudget {
  /** @param steps how many evaluations and copied elements are allowed */
  constructor(
    private steps: number,
    private readonly whole?: EvaluationBudget,
  ) {}

  spend(steps = 1): void {
    this.whole?.spend(steps);
    this.steps -= steps;
    if (this.steps < 0) throw new EvaluationError("evaluating it takes too many steps");
  }

  /** A budget of its own within this one. */
  part(steps: number): EvaluationBudget {
    return new EvaluationBudget(steps, this);
  }
}

export function isMap(value: Val): value is ValMap {
  return value instanceof Map;
}

/** True for a list or tuple. */
export function isArray(value: Val): value is readonly Val[] {
  return Array.isArray(value);
}

/** One value names at most so many secrets: one is enough to judge it. */
const maximumSecrets = 20;

/** References through more attributes than this are given up. */
const maximumChain = 150;
let chain = 0;

/** The value behind a reference where the configuration says it, else the value itself. */
export function settle(value: Val): Val {
  if (value instanceof Named && value.doubt !== undefined) return new Unknown(value.doubt, { condition: true });
  if (!(value instanceof Unknown) || !value.known.settled) return value;
  if (chain >= maximumChain) return new Unknown("it refers through too many steps");
  chain++;
  try {
    return keeping(value.known.settled(), value.known.secrets);
  } finally {
    chain--;
  }
}

/** The value; where it is not known, it carries these secrets as well. */
export function keeping(value: Val, secrets: readonly string[] = []): Val {
  if (!(value instanceof Unknown) || secrets.length === 0) return value;
  const { secrets: before = [] } = value.known;
  if (secrets.every((secret) => before.includes(secret))) return value;
  const all = [...new Set([...before, ...secrets])].slice(0, maximumSecrets);
  return new Unknown(value.reason, { ...value.known, secrets: all });
}

/** References to credentials that any part of a value may carry. @throws EvaluationError when it has too many parts */
export function carriedSecrets(value: Val): readonly string[] {
  assertWalkable(value);
  const found = new Set<string>();
  const collect = (part: Val): void => {
    const own = part instanceof Unknown ? part.known.secrets : part instanceof Named ? part.secrets : undefined;
    for (const secret of own ?? []) {
      // An input beside other parts says nothing of the whole.
      if (found.size < maximumSecrets && !secret.startsWith(inputOrigin)) found.add(secret);
    }
    for (const child of children(part)) collect(child);
  };
  collect(value);
  return [...found];
}

/** Values with more parts than this are not walked: a few lists within lists can have billions. */
const maximumWeight = 200_000;
const weights = new WeakMap<object, number>();

function children(value: Val): Iterable<Val> {
  if (isArray(value)) return value;
  if (value instanceof TerraformSet) return value.items;
  return isMap(value) ? value.values() : [];
}

/** Number of parts, counting shared ones each time; found in time linear in the distinct ones. */
function weight(value: Val): number {
  if (typeof value !== "object" || value === null || value instanceof Unknown || value instanceof Named) return 1;
  const known = weights.get(value);
  if (known !== undefined) return known;
  let sum = 1;
  for (const child of children(value)) sum += weight(child);
  weights.set(value, Math.min(sum, Number.MAX_SAFE_INTEGER));
  return sum;
}

/** @throws EvaluationError when the value has too many parts to be walked */
export function assertWalkable(value: Val): void {
  if (weight(value) > maximumWeight) throw new EvaluationError(`a value of more than ${maximumWeight} parts`);
}

/** Like `settle`, in every element too. @throws EvaluationError when the value has too many parts */
export function settleDeep(value: Val): Val {
  assertWalkable(value);
  const top = settle(value);
  if (top !== value) assertWalkable(top);
  if (isArray(top)) return top.map(settleDeep);
  if (top instanceof TerraformSet) return new TerraformSet(top.items.map(settleDeep));
  return isMap(top) ? new Map([...top].map(([key, item]) => [key, settleDeep(item)])) : top;
}

/** The first part of a value that is not known, or undefined when all of it is. */
export function unknownPart(value: Val): Unknown | undefined {
  if (value instanceof Unknown) return value;
  if (value instanceof Named) return new Unknown(`${value.what} is known only after apply`);
  assertWalkable(value);
  for (const item of children(value)) {
    const part = unknownPart(item);
    if (part) return part;
  }
  return undefined;
}

/** The same unknown without what would let it be used as the reference it came from. */
export function bare(unknown: Unknown): Unknown {
  const { secrets, ...others } = unknown.known;
  if (Object.keys(others).length === 0) return unknown;
  return new Unknown(unknown.reason, secrets ? { secrets } : {});
}

/** The same unknown where it tells of a secret without holding it. */
export function withoutSecrets(unknown: Unknown): Unknown {
  const { secrets, ...known } = unknown.known;
  return secrets ? new Unknown(unknown.reason, known) : unknown;
}

/** What is known of a value that some function made of others. @param shape when it cannot be null */
export function derived(reason: string, given: readonly Val[], shape?: Shape): Unknown {
  const from = [...new Set(given.flatMap(sources))];
  return new Unknown(reason, { ...(from.length > 0 && { from }), ...(shape && { shape }) });
}

/** An object that has these keys and perhaps others. */
export function openObject(reason: string, entries: ValMap): Unknown {
  return new Unknown(reason, { shape: entries.size > 0 ? { notEmpty: true } : {}, entries });
}

/** A list that has these items and perhaps others. */
export function openList(reason: string, items: readonly Val[]): Unknown {
  return new Unknown(reason, { shape: items.length > 0 ? { notEmpty: true } : {}, items });
}

/** Of a collection that may hold more than is known, what it certainly holds; any other value as it is. */
export function certainPart(value: Val): Val {
  return value instanceof Unknown ? (value.known.entries ?? value.known.items ?? value) : value;
}

/** The references that an unknown value is or is made of. */
export function sources(value: Val): readonly string[] {
  if (!(value instanceof Unknown)) return [];
  const { from, reference } = value.known;
  return from ?? (reference === undefined ? [] : [reference]);
}

/** What is known of a value that is not null: the text itself, or its shape; undefined when it may be null. */
export function shapeOf(value: Val): string | Shape | undefined {
  if (value === null) return undefined;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  if (!(value instanceof Unknown)) return isEmpty(value) ? {} : { notEmpty: true };
  if (value.known.shape) return value.known.shape;
  const settled = settle(value);
  return settled === value ? undefined : shapeOf(settled);
}

function isEmpty(value: Val): boolean {
  return (isArray(value) && value.length === 0) || (isMap(value) && value.size === 0);
}

/** True for null, false for what is certainly not null, undefined when it may be. */
export function isNull(value: Val): boolean | undefined {
  const settled = settle(value);
  if (settled === null) return true;
  return settled instanceof Unknown && shapeOf(value) === undefined ? undefined : false;
}

/** The elements of a list, tuple or set. */
export function elements(value: Val, what: string): readonly Val[] {
  if (isArray(value)) return value;
  if (value instanceof TerraformSet) return value.items;
  throw new EvaluationError(`${what} is not a list`);
}

/** Equality as Terraform's `==` has it, of wholly known values. */
export function sameValue(left: Val, right: Val): boolean {
  if (isArray(left) && isArray(right))
    return left.length === right.length && left.every((item, index) => sameValue(item, right[index] ?? null));
  if (left instanceof TerraformSet && right instanceof TerraformSet) return sameValue(left.items, right.items);
  if (!isMap(left) || !isMap(right)) return left === right;
  return (
    left.size === right.size &&
    [...left].every(([key, item]) => right.has(key) && sameValue(item, right.get(key) ?? null))
  );
}

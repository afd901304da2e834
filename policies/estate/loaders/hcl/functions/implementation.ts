import type { Environment } from "../evaluate";
import { bare, derived, settle, settleDeep, Unknown, unknownPart, type Val } from "../value";

/** A Terraform function over evaluated arguments. @throws EvaluationError where Terraform would report an error */
export type Implementation = (given: readonly Val[], environment: Environment) => Val;

/** A function whose result is unknown when any part of any argument is. */
export function strict(apply: Implementation): Implementation {
  return (given, environment) => {
    const settled = given.map(settleDeep);
    const open = settled.map(unknownPart).find((part) => part !== undefined);
    return open ? derived(open.reason, given) : apply(settled, environment);
  };
}

/** A function that only looks at the collections themselves, so that elements may be unknown. */
export function shallow(apply: Implementation): Implementation {
  return (given, environment) => {
    const settled = given.map(settle);
    const open = settled.find((value) => value instanceof Unknown);
    return open instanceof Unknown ? bare(open) : apply(settled, environment);
  };
}

/** The argument at a place, null when it was left out. */
export function at(given: readonly Val[], index: number): Val {
  return given[index] ?? null;
}

import { isObject, own, type Json } from "../../../../common/json";
import { modulePath } from "./module-path";
import { moduleCall, type PlanIndex } from "./plan-index";
import type { ExpressionPlace } from "./reference-targets";
import { referencesOf } from "./reference-text";

/**
 * True for an expression that names nothing but a variable that is null: by its default where the caller gives nothing, or
 * as the plan says. Then the argument is not set, and what the plan does not know yet is the provider's.
 */
export function isKnownNull(index: PlanIndex, expression: Json, place: ExpressionPlace): boolean {
  return followed(index, expression, place, (name) => index.variable(name)) === null;
}

/** The text that an expression is by a constant or the default of a variable that it names alone, as the configuration has it. */
export function writtenDefault(index: PlanIndex, expression: Json, place: ExpressionPlace): string | undefined {
  const found = followed(index, expression, place, (name) => index.defaultOf("", name));
  return typeof found === "string" ? found : undefined;
}

/** What stands behind variables that are named alone, up to a constant, a default or what `root` says of the root module's. */
function followed(
  index: PlanIndex,
  expression: Json,
  { module }: ExpressionPlace,
  root: (name: string) => Json | undefined,
): Json | undefined {
  if (!isObject(expression)) return undefined;
  const constant = own(expression, "constant_value");
  if (constant !== undefined) return constant;
  const references = referencesOf(expression);
  const reference = references.length === 1 ? references[0] : undefined;
  if (reference?.kind !== "variable" || reference.rest !== "") return undefined;
  const path = modulePath(module);
  const called = path.at(-1);
  if (!called) return root(reference.name);
  const parent = path.at(-2)?.address ?? "";
  const configuration = index.configuration(parent);
  const call = configuration && moduleCall(configuration, called.name);
  const expressions = call && own(call, "expressions");
  const given = isObject(expressions) ? own(expressions, reference.name) : undefined;
  if (given === undefined) return index.defaultOf(module, reference.name);
  return followed(index, given, { module: parent, key: called.key }, root);
}

import { isObject, own, type Json } from "../../../../common/json";
import { modulePath } from "./module-path";
import { moduleCall, type PlanIndex } from "./plan-index";
import { texts } from "./planned-resources";
import type { Place } from "./reference-targets";
import { longest, parsePlanReference } from "./reference-text";

/**
 * True for an expression that names nothing but a variable that is null: by its default where the caller gives nothing, or
 * as the plan says. Then the argument is not set, and what the plan does not know yet is the provider's.
 */
export function isKnownNull(index: PlanIndex, expression: Json, { module }: Place): boolean {
  if (!isObject(expression)) return false;
  if (own(expression, "constant_value") === null) return true;
  const [only, ...others] = longest(texts(own(expression, "references")));
  const reference = only === undefined || others.length > 0 ? undefined : parsePlanReference(only);
  if (reference?.kind !== "variable" || reference.rest !== "") return false;
  const path = modulePath(module);
  const called = path.at(-1);
  if (!called) return index.variable(reference.name) === null;
  const parent = path.at(-2)?.address ?? "";
  const configuration = index.configuration(parent);
  const call = configuration && moduleCall(configuration, called.name);
  const expressions = call && own(call, "expressions");
  const given = isObject(expressions) ? own(expressions, reference.name) : undefined;
  if (given !== undefined) return isKnownNull(index, given, { module: parent, key: called.key });
  return index.defaultOf(module, reference.name) === null;
}

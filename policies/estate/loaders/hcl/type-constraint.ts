import { toBoolean, toNumber, toSet, toText } from "./convert";
import { evaluateOrUnknown, type Environment } from "./evaluate";
import type { Expression } from "./expression";
import {
  elements,
  EvaluationError,
  isMap,
  settle,
  Unknown,
  type EvaluationBudget,
  type Val,
  type ValMap,
} from "./value";

/**
 * Converts a value to the type a variable declares, with the defaults of optional attributes.
 * https://developer.hashicorp.com/terraform/language/expressions/type-constraints
 * @throws EvaluationError when the value does not fit
 */
export function converted(value: Val, type: Expression, budget: EvaluationBudget): Val {
  budget.spend();
  const settled = settle(value);
  if (settled === null || settled instanceof Unknown) return value;
  if (type.kind === "name") return primitive(value, settled, type.name);
  if (type.kind !== "call") return value;
  const [inner] = type.arguments;
  if (!inner) return value;
  const each = (item: Val) => converted(item, inner, budget);
  switch (type.name) {
    case "list":
      return elements(settled, "the value").map(each);
    case "set":
      return toSet(elements(settled, "the value").map(each));
    case "map":
      return new Map([...mapOf(settled)].map(([key, item]) => [key, each(item)]));
    case "object":
      return inner.kind === "object" ? objectOf(mapOf(settled), inner.entries, budget) : value;
    case "tuple":
      return tupleOf(elements(settled, "the value"), inner, budget);
    default:
      return value;
  }
}

function primitive(value: Val, settled: Val, name: string): Val {
  // What already has the type stays as it is, so that a reference remains one.
  if (name === typeof settled || (name === "bool" && typeof settled === "boolean")) return value;
  if (name === "string") return toText(settled);
  if (name === "number") return toNumber(settled);
  return name === "bool" ? toBoolean(settled) : value;
}

function mapOf(value: Val): ValMap {
  if (isMap(value)) return value;
  throw new EvaluationError("the value is not an object");
}

function objectOf(
  given: ValMap,
  entries: readonly (readonly [Expression, Expression])[],
  budget: EvaluationBudget,
): Val {
  const result = new Map<string, Val>();
  for (const [key, declared] of entries) {
    if (key.kind !== "literal") continue;
    const name = String(key.value);
    const optional = declared.kind === "call" && declared.name === "optional" ? declared.arguments : undefined;
    const [type = declared, fallback] = optional ?? [];
    const value = given.get(name);
    if (value === undefined && !optional) throw new EvaluationError(`the attribute ${name} is missing`);
    const isSet = value !== undefined && settle(value) !== null;
    const used = isSet ? value : fallback ? evaluateOrUnknown(fallback, nameless(budget)) : null;
    result.set(name, converted(used, type, budget));
  }
  return result;
}

function tupleOf(items: readonly Val[], types: Expression, budget: EvaluationBudget): Val {
  if (types.kind !== "tuple") return items;
  return items.map((item, index) => {
    const type = types.items[index];
    return type ? converted(item, type, budget) : item;
  });
}

/** An environment in which nothing has a name: defaults of types and variables, values of variable files. */
export function nameless(budget: EvaluationBudget): Environment {
  return {
    budget,
    name: (name) => {
      throw new EvaluationError(`${name} cannot be used here`);
    },
  };
}

import { emit } from "../../../../../policies/estate/loaders/hcl/emit";
import { evaluateOrUnknown, type Environment } from "../../../../../policies/estate/loaders/hcl/evaluate";
import { parseExpression } from "../../../../../policies/estate/loaders/hcl/parse-expression";
import { fromJson } from "../../../../../policies/estate/loaders/hcl/functions/encodings";
import { EvaluationBudget, EvaluationError, Unknown, type Val } from "../../../../../policies/estate/loaders/hcl/value";
import type { Json } from "../../../../../common/json";

/** The names that the expressions of a test may use. */
export const names: ReadonlyMap<string, Val> = new Map<string, Val>([
  ["known", fromJson({ a: 1, b: "two", list: [3, 1, 2], flag: true, nothing: null, nested: { deep: ["x"] } })],
  ["open", new Unknown("nobody said")],
  [
    "partly",
    new Map<string, Val>([
      ["fixed", "yes"],
      ["open", new Unknown("nobody said")],
    ]),
  ],
  ["ref", new Unknown("azurerm_subnet.s.id is known only after apply", { reference: "azurerm_subnet.s.id" })],
]);

/** Evaluates an expression, and gives it in the form of the engine's documents. */
export function evaluateText(text: string, steps = 1_000_000): Json {
  const budget = new EvaluationBudget(steps);
  const environment: Environment = {
    budget,
    name: (name) => {
      const value = names.get(name);
      if (value === undefined) throw new EvaluationError(`${name} has no meaning here`);
      return value;
    },
  };
  return emit(evaluateOrUnknown(parseExpression(text), environment), new EvaluationBudget(1_000_000));
}

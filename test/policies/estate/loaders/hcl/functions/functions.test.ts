import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { evaluatedFunctions } from "../../../../../../policies/estate/loaders/hcl/functions";
import { notEvaluated } from "../../../../../../policies/estate/loaders/hcl/functions/not-evaluated";
import { emit } from "../../../../../../policies/estate/loaders/hcl/emit";
import { evaluate, type Environment } from "../../../../../../policies/estate/loaders/hcl/evaluate";
import { parseExpression } from "../../../../../../policies/estate/loaders/hcl/parse-expression";
import { EvaluationBudget, EvaluationError } from "../../../../../../policies/estate/loaders/hcl/value";
import type { Json } from "../../../../../../common/json";
import documented from "./documented.json";

const budget = new EvaluationBudget(10_000_000);
const environment: Environment = {
  budget,
  folders: { root: __dirname, module: resolve(__dirname, "files") },
  name: (name) => {
    throw new EvaluationError(`${name} has no meaning here`);
  },
};

/** The value of an expression; texts as they are, without the escapes of a document. */
function value(text: string): Json {
  const unescaped = JSON.stringify(emit(evaluate(parseExpression(text), environment), budget)).replace(
    /([$%])\1\{/g,
    "$1{",
  );
  return JSON.parse(unescaped) as Json;
}

describe("what Terraform's console printed:", () => {
  test.each(Object.entries(documented.gives as unknown as Record<string, Json>))("%j", (text, expected) => {
    expect(value(text)).toEqual(expected);
  });
});

describe("what Terraform refuses:", () => {
  test.each(documented.refuses)("%j", (text) => {
    expect(() => value(text)).toThrow();
  });
});

test("the guide lists every function, evaluated or not", () => {
  const guide = readFileSync(resolve(__dirname, "../../../../../../docs/guides/terraform-functions.md"), "utf8");
  const [evaluated = "", not = ""] = guide.split("## Not evaluated");
  expect([...(evaluated.split("## Evaluated")[1] ?? "").matchAll(/`([\w:]+)`/g)].map(([, name]) => name)).toEqual(
    evaluatedFunctions,
  );
  expect([...not.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name)).toEqual(Object.keys(notEvaluated));
});

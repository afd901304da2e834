import { answersOnly } from "./answering-functions";
import type { Expression, Part } from "./loaders/hcl/expression";

/**
 * A name with the steps taken into it: `local.apps["a"].key` is `["local", "apps", "a", "key"]`; a star stands for any
 * element.
 */
export type SourcePath = readonly string[];

type Names = ReadonlyMap<string, SourcePath[]>;

/** Functions that return an argument, or put several together, so that steps into the result are steps into them. */
const passing = new Set([
  "coalesce",
  "merge",
  "nonsensitive",
  "sensitive",
  "tolist",
  "tomap",
  "toset",
  "tostring",
  "try",
]);
/** Functions that return an element of their first argument, or all of them. */
const choosing = new Set(["compact", "concat", "distinct", "element", "lookup", "one", "reverse", "slice", "values"]);

/**
 * What a value may be made of: every name whose value it may hold or be put together from. Conditions, comparisons and
 * functions that only answer a question are not such source.
 * @param steps taken into the value
 */
export function valueSources(expression: Expression, steps: SourcePath = [], names: Names = new Map()): SourcePath[] {
  const all = (parts: readonly Expression[], into: SourcePath = []) =>
    parts.flatMap((part) => valueSources(part, into, names));
  switch (expression.kind) {
    case "literal":
    case "unary":
    case "binary":
      return [];
    case "name":
      return bound(expression.name, steps, names);
    case "attribute":
      return valueSources(expression.of, [expression.name, ...steps], names);
    case "index":
      return valueSources(expression.of, [keyOf(expression.key), ...steps], names);
    case "splat":
      return valueSources(
        expression.of,
        [
          "*",
          ...expression.steps.map((step) => (step.kind === "attribute" ? step.name : keyOf(step.key))),
          ...steps.slice(1),
        ],
        names,
      );
    case "conditional":
      return all([expression.then, expression.otherwise], steps);
    case "tuple":
      return all(chosen(expression.items, steps[0]), steps.slice(1));
    case "object":
      return all(member(expression.entries, steps[0]), steps.slice(1));
    case "template":
      return expression.parts.flatMap((part) => partSources(part, names));
    case "for": {
      const item = valueSources(expression.collection, ["*"], names);
      return valueSources(expression.value, steps.slice(1), new Map([...names, [expression.itemName, item]]));
    }
    case "call":
      return called(expression, steps, names);
  }
}

function called(expression: Extract<Expression, { kind: "call" }>, steps: SourcePath, names: Names): SourcePath[] {
  const { name, arguments: given } = expression;
  if (answersOnly(name)) return [];
  if (passing.has(name)) return given.flatMap((argument) => valueSources(argument, steps, names));
  if (!choosing.has(name)) return given.flatMap((argument) => valueSources(argument, [], names));
  const [first, key, ...others] = given;
  if (!first) return [];
  if (name === "lookup") {
    const inside = key ? valueSources(first, [keyOf(key), ...steps], names) : [];
    return [...inside, ...others.flatMap((argument) => valueSources(argument, steps, names))];
  }
  const into = name === "element" || name === "one" ? steps : steps.slice(1);
  const lists = name === "concat" ? given : [first];
  return lists.flatMap((list) =>
    valueSources(list, steps.length === 0 && into === steps ? ["*"] : ["*", ...into], names),
  );
}

function bound(name: string, steps: SourcePath, names: Names): SourcePath[] {
  return names.get(name)?.map((path) => [...path, ...steps]) ?? [[name, ...steps]];
}

function keyOf(key: Expression): string {
  return key.kind === "literal" && key.value !== null ? String(key.value) : "*";
}

function chosen(items: readonly Expression[], step: string | undefined): readonly Expression[] {
  const item = step === undefined || step === "*" ? undefined : items[Number(step)];
  return item ? [item] : items;
}

function member(
  entries: readonly (readonly [Expression, Expression])[],
  step: string | undefined,
): readonly Expression[] {
  const wanted = entries.filter(
    ([key]) => step === undefined || step === "*" || key.kind !== "literal" || String(key.value) === step,
  );
  return wanted.map(([, value]) => value);
}

function partSources(part: Part, names: Names): SourcePath[] {
  switch (part.kind) {
    case "text":
      return [];
    case "value":
      return valueSources(part.value, [], names);
    case "if":
      return [...part.then, ...part.otherwise].flatMap((inner) => partSources(inner, names));
    case "for": {
      const item = valueSources(part.collection, ["*"], names);
      return part.body.flatMap((inner) => partSources(inner, new Map([...names, [part.item, item]])));
    }
  }
}

import { attribute, element } from "./access";
import { toBoolean, toText } from "./convert";
import type { Expression, ForExpression, Part, SplatStep } from "./expression";
import { callFunction } from "./functions";
import { either, isChoice } from "./either";
import { binary, unary } from "./operators";
import { joined } from "./text";
import {
  bare,
  carriedSecrets,
  certainPart,
  EvaluationError,
  isMap,
  keeping,
  Named,
  openList,
  openObject,
  settle,
  shapeOf,
  TerraformSet,
  Unknown,
  withoutSecrets,
  type EvaluationBudget,
  type Val,
} from "./value";

/** What an expression can name, and what its evaluation may cost. */
export interface Environment {
  readonly budget: EvaluationBudget;
  /** Where paths start, and the module's own folder: what `file` may read. @default - no file is read */
  readonly folders?: { readonly root: string; readonly module: string };
  /** The value of a first name such as `var` or `azurerm_subnet`. @throws EvaluationError when there is none */
  name(name: string): Val;
}

/** Deeper chains of references and expressions are given up, before the call stack ends. */
const maximumDepth = 400;
let depth = 0;

/** Evaluates an expression. @throws EvaluationError where Terraform would report an error */
export function evaluate(expression: Expression, environment: Environment): Val {
  environment.budget.spend();
  if (depth >= maximumDepth) throw new EvaluationError("it refers through too many steps");
  depth++;
  try {
    return evaluateKind(expression, environment);
  } finally {
    depth--;
  }
}

/** Like `evaluate`, but an error is an unknown value with the error as its reason. */
export function evaluateOrUnknown(expression: Expression, environment: Environment): Val {
  try {
    return evaluate(expression, environment);
  } catch (error) {
    if (error instanceof EvaluationError) return new Unknown(error.message);
    throw error;
  }
}

function evaluateKind(expression: Expression, environment: Environment): Val {
  const value = (inner: Expression) => evaluate(inner, environment);
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "template":
      return template(expression.parts, environment);
    case "name":
      return environment.name(expression.name);
    case "attribute":
      return attribute(value(expression.of), expression.name);
    case "index":
      return element(value(expression.of), value(expression.key));
    case "splat":
      return splat(value(expression.of), expression.steps, environment);
    case "call":
      return call(expression, environment);
    case "unary":
      return answered(unary(expression.operator, settle(value(expression.operand))));
    case "binary":
      return answered(binaryValue(expression, value));
    case "conditional":
      return conditional(expression, environment);
    case "tuple":
      return expression.items.map(value);
    case "object":
      return object(expression.entries, environment);
    case "for":
      return forExpression(expression, environment);
  }
}

/**
 * What decides on the left leaves the right side alone, as since Terraform 1.12: `var.x != null && length(var.x) > 0`.
 * https://github.com/hashicorp/terraform/blob/v1.12/CHANGELOG.md
 */
function binaryValue(
  { operator, left, right }: Extract<Expression, { kind: "binary" }>,
  value: (inner: Expression) => Val,
): Val {
  const first = settle(value(left));
  const isLogic = operator === "&&" || operator === "||";
  if (isLogic && !(first instanceof Unknown) && toBoolean(first) === (operator === "||")) return toBoolean(first);
  return binary(operator, first, settle(value(right)));
}

/** A comparison tells of its operands without holding them. */
function answered(value: Val): Val {
  return value instanceof Unknown ? withoutSecrets(value) : value;
}

function conditional(expression: Extract<Expression, { kind: "conditional" }>, environment: Environment): Val {
  const condition = settle(evaluate(expression.condition, environment));
  if (!(condition instanceof Unknown))
    return evaluate(toBoolean(condition) ? expression.then : expression.otherwise, environment);
  const then = evaluateOrUnknown(expression.then, environment);
  const otherwise = evaluateOrUnknown(expression.otherwise, environment);
  return keeping(either(then, otherwise, condition.reason), carriedSecrets([then, otherwise]));
}

/** A key that is not known may be any, also one that stands before it; those that stand behind it are certain. */
function object(entries: readonly (readonly [Expression, Expression])[], environment: Environment): Val {
  const result = new Map<string, Val>();
  const hidden: Val[] = [];
  let open: Unknown | undefined;
  for (const [keyExpression, valueExpression] of entries) {
    const key = settle(evaluate(keyExpression, environment));
    const value = evaluate(valueExpression, environment);
    if (key instanceof Unknown) {
      open = new Unknown(`a key of the object is not known: ${key.reason}`);
      for (const [written, before] of result) result.set(written, either(before, value, open.reason));
      hidden.push(value);
    } else result.set(toText(key), value);
  }
  if (!open) return result;
  return keeping(new Unknown(open.reason, { shape: { notEmpty: true }, entries: result }), carriedSecrets(hidden));
}

function splat(value: Val, steps: readonly SplatStep[], environment: Environment): Val {
  const of = settle(value);
  if (of instanceof Unknown) return bare(of);
  if (of === null) return [];
  const items = Array.isArray(of) ? (of as readonly Val[]) : of instanceof TerraformSet ? of.items : [of];
  environment.budget.spend(items.length);
  return items.map((item) =>
    steps.reduce<Val>(
      (at, step) =>
        step.kind === "attribute" ? attribute(at, step.name) : element(at, evaluate(step.key, environment)),
      item,
    ),
  );
}

function call(expression: Extract<Expression, { kind: "call" }>, environment: Environment): Val {
  const { name, arguments: given, spread } = expression;
  const attempts = given.map((argument) => () => evaluate(argument, environment));
  if (name === "try") return firstThatWorks(attempts);
  if (name === "can") return works(attempts);
  const values = attempts.map((attempt) => attempt());
  const last = spread ? settle(values.pop() ?? []) : [];
  if (last instanceof Unknown) return bare(last);
  const rest = Array.isArray(last) ? (last as readonly Val[]) : last instanceof TerraformSet ? last.items : [last];
  return callFunction(name, [...values, ...rest], environment);
}

/** The first argument that can be evaluated; where one may fail, what it and the others have in common. */
function firstThatWorks(attempts: readonly (() => Val)[]): Val {
  for (const [index, attempt] of attempts.entries()) {
    try {
      const value = attempt();
      return value instanceof Unknown ? orElse(value, attempts.slice(index + 1)) : value;
    } catch (error) {
      if (!(error instanceof EvaluationError)) throw error;
    }
  }
  throw new EvaluationError("no argument of try could be evaluated");
}

function orElse(value: Unknown, attempts: readonly (() => Val)[]): Val {
  const { doubtful, reference, shape } = value.known;
  const mayFail = doubtful ?? (shape !== undefined && reference === undefined && !isChoice(value));
  if (!mayFail) return value;
  try {
    if (attempts.length === 0) return bare(value);
    const other = firstThatWorks(attempts);
    return keeping(either(value, other, value.reason), carriedSecrets([value, other]));
  } catch (error) {
    if (error instanceof EvaluationError) return bare(value);
    throw error;
  }
}

/** Only a reference to what certainly exists can be evaluated for certain; a function may refuse what it is given. */
function works([attempt]: readonly (() => Val)[]): Val {
  try {
    const given = attempt ? attempt() : null;
    const value = settle(given);
    if (!(value instanceof Unknown)) return true;
    const isCertain = isChoice(given) && shapeOf(given) !== undefined;
    return isCertain && !(given instanceof Unknown && given.known.doubtful) ? true : bare(value);
  } catch (error) {
    if (error instanceof EvaluationError) return false;
    throw error;
  }
}

function forExpression(expression: ForExpression, environment: Environment): Val {
  const collection = settle(evaluate(expression.collection, environment));
  const certain = certainPart(collection);
  if (certain instanceof Unknown) {
    const inner = withNames(environment, expression.keyName, bare(certain), expression.itemName, bare(certain));
    return keeping(new Unknown(certain.reason), carriedSecrets(evaluateOrUnknown(expression.value, inner)));
  }
  const list: Val[] = [];
  const map = new Map<string, Val>();
  const groups = new Map<string, Val[]>();
  const doubtful: Val[] = [];
  let open = collection instanceof Unknown ? collection.reason : undefined;
  for (const [key, item] of pairs(certain)) {
    const inner = withNames(environment, expression.keyName, key, expression.itemName, item);
    if (expression.condition) {
      const kept = settle(evaluate(expression.condition, inner));
      if (kept instanceof Unknown) {
        open ??= `a condition of the for expression is not known: ${kept.reason}`;
        doubtful.push(evaluateOrUnknown(expression.value, inner));
        continue;
      }
      if (!toBoolean(kept)) continue;
    }
    const value = evaluate(expression.value, inner);
    if (!expression.key) {
      list.push(value);
      continue;
    }
    const name = settle(evaluate(expression.key, inner));
    if (name instanceof Unknown) {
      open ??= `a key of the for expression is not known: ${name.reason}`;
      doubtful.push(value);
      continue;
    }
    const text = toText(name);
    const group = groups.get(text);
    if (!expression.grouped) map.set(text, value);
    else if (group) group.push(value);
    else groups.set(text, [value]);
  }
  if (open === undefined) return expression.key ? (expression.grouped ? groups : map) : list;
  // A group may have further members, and a key that is not known may be any.
  const known = expression.key ? openObject(open, expression.grouped ? new Map() : map) : openList(open, list);
  return keeping(known, carriedSecrets([...doubtful, ...[...groups.values()].flat()]));
}

/** Keys and items of what can be iterated; a set's items are their own keys. */
export function pairs(collection: Val): readonly (readonly [Val, Val])[] {
  if (Array.isArray(collection)) return (collection as readonly Val[]).map((item, index) => [index, item]);
  if (collection instanceof TerraformSet) return collection.items.map((item) => [item, item]);
  if (isMap(collection)) return [...collection].sort(([a], [b]) => (a < b ? -1 : 1));
  throw new EvaluationError("only a list, set, map or object can be iterated");
}

/** An environment with one or two more names. */
export function withNames(
  environment: Environment,
  keyName: string | undefined,
  key: Val,
  itemName: string,
  item: Val,
): Environment {
  const { budget, folders } = environment;
  const name = (asked: string): Val => (asked === itemName ? item : asked === keyName ? key : environment.name(asked));
  return folders ? { budget, folders, name } : { budget, name };
}

function template(parts: readonly Part[], environment: Environment): Val {
  const values: Val[] = [];
  for (const part of parts) {
    const value = partValue(part, environment);
    if (value instanceof Named) throw new EvaluationError(`${value.what} does not make a text`);
    values.push(value);
  }
  return joined(values);
}

function partValue(part: Part, environment: Environment): Val {
  if (part.kind === "text") return part.text;
  if (part.kind === "value") return evaluate(part.value, environment);
  if (part.kind === "if") {
    const condition = settle(evaluate(part.condition, environment));
    if (condition instanceof Unknown) return bare(condition);
    return template(toBoolean(condition) ? part.then : part.otherwise, environment);
  }
  const collection = settle(evaluate(part.collection, environment));
  if (collection instanceof Unknown) return bare(collection);
  return joined(
    pairs(collection).map(([key, item]) => template(part.body, withNames(environment, part.key, key, part.item, item))),
  );
}

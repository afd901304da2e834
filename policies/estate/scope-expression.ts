import { credentialKind } from "./credential-reference";
import { emit } from "./loaders/hcl/emit";
import { evaluateOrUnknown, type Environment } from "./loaders/hcl/evaluate";
import { ExpressionError, type Expression } from "./loaders/hcl/expression";
import { fromJson } from "./loaders/hcl/functions/encodings";
import { parseExpression } from "./loaders/hcl/parse-expression";
import { joined } from "./loaders/hcl/text";
import { EvaluationBudget, keeping, Named, openList, openObject, Unknown, type Val } from "./loaders/hcl/value";
import type { Json } from "../../common/json";
import type { UnknownValue, Value } from "./value";

/** What the names in an expression of a Terraform JSON file stand for. */
export interface Names {
  variable(name: string): Value;
  local(name: string): Value;
  attribute(address: string, attribute: string): Value;
}

/** Steps of one expression, and characters of the longest that is read. */
const steps = 10_000;
const maximumLength = 10_000;

/** Names found by a function. */
class Found extends Named {
  constructor(
    what: string,
    private readonly find: (name: string) => Val,
  ) {
    super(what);
  }

  get(name: string): Val {
    return this.find(name);
  }
}

/** A resource or data block: each attribute is a reference to it. */
class Referenced extends Named {
  constructor(
    private readonly address: string,
    private readonly names: Names,
  ) {
    super(address);
  }

  get(name: string): Val {
    const reference = `${this.address}.${name}`;
    return new Unknown(`${reference} is known only after apply`, {
      reference,
      ...(credentialKind(reference) !== undefined && { secrets: [reference] }),
      settled: () => asVal(this.names.attribute(this.address, name)),
    });
  }

  override element(key: string | number): Val {
    return new Referenced(`${this.address}[${JSON.stringify(key)}]`, this.names);
  }
}

/** The syntax tree of an expression, or undefined when it is none that can be read. */
export function readable(text: string): Expression | undefined {
  if (text.length > maximumLength) return undefined;
  try {
    return parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionError) return undefined;
    throw error;
  }
}

/** Evaluates an expression as Terraform does, as far as its names are known: in the form of a document. */
export function evaluated(expression: Expression, names: Names): Json {
  const budget = new EvaluationBudget(steps);
  const environment: Environment = { budget, name: (name) => named(name, names) };
  return emit(evaluateOrUnknown(expression, environment), budget);
}

function named(name: string, names: Names): Val {
  switch (name) {
    case "var":
      return new Found("var", (variable) => asVal(names.variable(variable)));
    case "local":
      return new Found("local", (local) => asVal(names.local(local)));
    case "data":
      return new Found("data", (type) => blocks(`data.${type}`, names));
    case "resource":
      return new Found("resource", (type) => blocks(type, names));
    case "module":
    case "path":
    case "terraform":
    case "each":
    case "count":
    case "self":
      return new Unknown(`${name} is decided when Terraform runs`);
    default:
      return blocks(name, names);
  }
}

function blocks(type: string, names: Names): Named {
  return new Found(type, (block) => new Referenced(`${type}.${block}`, names));
}

function asVal(value: Value): Val {
  if (value.state === "absent") return null;
  if (value.state === "known") return fromJson(value.value);
  const { reason, entries, further, items, secrets } = value;
  if (entries) {
    const inner = new Map([...entries].map(([key, item]) => [key, asVal(item)] as const));
    return further === undefined ? inner : keeping(openObject(further, inner), secrets);
  }
  if (items) {
    const [many, single] = [items.filter(standsForMany), items.filter((item) => !standsForMany(item))];
    const inner = single.map(asVal);
    if (many.length === 0) return inner;
    return keeping(
      openList(reason, inner),
      many.flatMap((item) => (item.state === "unknown" ? (item.secrets ?? []) : [])),
    );
  }
  return value.pieces
    ? joined(value.pieces.map((piece) => (typeof piece === "string" ? piece : unknownOf(piece))))
    : unknownOf(value);
}

function standsForMany(item: Value): boolean {
  return item.state === "unknown" && item.many === true;
}

function unknownOf({ reason, shape, from, choice, secrets }: UnknownValue): Unknown {
  return new Unknown(reason, {
    ...(shape && { shape }),
    ...(from && { from }),
    ...(choice && { choice }),
    ...(secrets && { secrets }),
  });
}

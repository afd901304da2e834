import { isObject, own, type Json, type JsonObject } from "../../../../common/json";
import { isArmList, isArmObject, symbolOf, ArmUnknown, type ArmValue } from "./arm-value";
import { environment } from "./environment";
import { callArmFunction } from "./functions";
import { parseArmExpression, type ArmExpression } from "./parse-expression";
import { idFunctions, type DeploymentScope } from "./resource-id-functions";

/** Positions in the copy loops around a value, by loop; the innermost is last. */
export type Loops = ReadonlyMap<string, ArmValue>;

export const noLoops: Loops = new Map();

/** What several templates of one file share: the work they may cost. */
export interface TemplateBudget {
  /** Values that may still be evaluated. */
  left: number;
  /** Parameters, variables and outputs that are being evaluated, one for the other. */
  depth: number;
}

/** Longer chains of variables would exhaust the call stack. */
const maximumChain = 200;

/** A deployment within the template, whose outputs `reference()` can read. */
export class Deployed extends ArmUnknown {
  constructor(
    private readonly outputs: (name: string) => ArmValue,
    symbol: string,
    private readonly path: readonly string[] = [],
  ) {
    super("it is known only after deployment", symbol);
  }

  member(key: string): ArmValue {
    const path = [...this.path, key];
    if (path[0] === "outputs" && path.length === 3 && key === "value") return this.outputs(path[1] ?? "");
    return new Deployed(this.outputs, `{${this.symbol}.${key}}`, path);
  }
}

/** Evaluates the expressions of one template. Parameters and variables are evaluated once. */
export class TemplateScope {
  private readonly known = new Map<string, ArmValue>();
  private values: Readonly<Record<string, ArmValue>> | undefined;
  private readonly expressions = new Map<string, ArmExpression | undefined>();

  /**
   * @param given values of parameters, from the deployment around it; asked for on first use, since they may be the outputs of a
   * deployment further down
   * @param find the deployment that `reference()` names
   */
  constructor(
    readonly template: JsonObject,
    readonly place: DeploymentScope,
    private readonly given: () => Readonly<Record<string, ArmValue>>,
    private readonly name: string,
    private readonly budget: TemplateBudget,
    private readonly find: (target: ArmValue) => Deployed | undefined,
  ) {}

  /** The value with its expressions evaluated. */
  value(raw: Json, loops: Loops = noLoops): ArmValue {
    if (this.budget.left-- <= 0) return new ArmUnknown("the template is too large to evaluate", "{large}");
    if (typeof raw === "string") return this.text(raw, loops);
    if (Array.isArray(raw)) return raw.map((item: Json) => this.value(item, loops));
    return isObject(raw) ? this.object(raw, loops) : (raw as number | boolean | null);
  }

  /** What the template outputs under a name. */
  output(name: string): ArmValue {
    const output = memberOf(own(this.template, "outputs"), name);
    const value = output && own(output, "value");
    return value === undefined
      ? new ArmUnknown(`output ${name} is not declared`, `{output ${name}}`)
      : this.once(`output ${name}`, value);
  }

  private object(raw: JsonObject, loops: Loops): ArmValue {
    const entries = Object.entries(raw).flatMap(([key, item]): [string, ArmValue][] =>
      key === "copy" && Array.isArray(item)
        ? this.copies(item, loops)
        : [[symbolOf(this.text(key, loops)), this.value(item, loops)]],
    );
    return Object.fromEntries(entries);
  }

  /** `copy` inside an object: each entry makes a list of that name. */
  private copies(copies: readonly Json[], loops: Loops): [string, ArmValue][] {
    return copies.filter(isObject).map((copy): [string, ArmValue] => {
      const name = String(own(copy, "name") ?? "");
      const count = this.value(own(copy, "count") ?? null, loops);
      const input = own(copy, "input") ?? null;
      if (typeof count !== "number" || count < 0 || count > maximumCopies) {
        return [name, new ArmUnknown(`the count of ${name} is not known`, `{copy ${name}}`)];
      }
      return [name, Array.from({ length: count }, (_, index) => this.value(input, new Map([...loops, [name, index]])))];
    });
  }

  private text(raw: string, loops: Loops): ArmValue {
    if (!raw.startsWith("[") || !raw.endsWith("]")) return raw;
    if (raw.startsWith("[[")) return raw.slice(1);
    if (!this.expressions.has(raw)) this.expressions.set(raw, parseArmExpression(raw.slice(1, -1)));
    const expression = this.expressions.get(raw);
    return expression
      ? this.evaluate(expression, loops)
      : new ArmUnknown("it is not an expression that can be read", raw);
  }

  private evaluate(expression: ArmExpression, loops: Loops): ArmValue {
    if (this.budget.left-- <= 0) return new ArmUnknown("the template is too large to evaluate", "{large}");
    if (expression.kind === "literal") return expression.value;
    if (expression.kind === "call") return this.call(expression.name, expression.arguments, loops);
    const of = this.evaluate(expression.of, loops);
    return member(of, this.evaluate(expression.key, loops));
  }

  private call(name: string, given: readonly ArmExpression[], loops: Loops): ArmValue {
    const lazy = this.lazy(name, given, loops);
    if (lazy !== undefined) return lazy;
    const values = given.map((argument) => this.evaluate(argument, loops));
    const [first = ""] = values;
    const makeId = Object.hasOwn(idFunctions, name) ? idFunctions[name] : undefined;
    if (makeId) return makeId(values, this.place);
    if (name === "parameters") return this.parameter(symbolOf(first));
    if (name === "variables") return this.variable(symbolOf(first));
    if (name === "copyindex") return copyIndex(values, loops);
    if (name === "reference")
      return this.find(first) ?? new ArmUnknown("it is known only after deployment", `{reference(${symbolOf(first)})}`);
    return environment(name, this.place) ?? callArmFunction(name, values);
  }

  /** Functions that do not evaluate all they are given. */
  private lazy(name: string, given: readonly ArmExpression[], loops: Loops): ArmValue | undefined {
    const at = (index: number): ArmValue => {
      const argument = given[index];
      return argument ? this.evaluate(argument, loops) : null;
    };
    if (name === "if") {
      const condition = at(0);
      if (!(condition instanceof ArmUnknown)) return at(condition === true ? 1 : 2);
      return new ArmUnknown(condition.reason, `{if(${condition.symbol},${symbolOf(at(1))},${symbolOf(at(2))})}`);
    }
    if (name === "and" || name === "or") return this.logic(name === "or", given, loops);
    if (name !== "coalesce") return undefined;
    for (let index = 0; index < given.length; index++) {
      const value = at(index);
      if (value !== null) return value;
    }
    return null;
  }

  private logic(deciding: boolean, given: readonly ArmExpression[], loops: Loops): ArmValue {
    const values = given.map((argument) => this.evaluate(argument, loops));
    if (values.includes(deciding)) return deciding;
    return values.find((value) => value instanceof ArmUnknown) ?? !deciding;
  }

  private parameter(name: string): ArmValue {
    const declared = memberOf(own(this.template, "parameters"), name);
    const symbol = `{${this.name}${name}}`;
    const type = declared ? String(own(declared, "type") ?? "").toLowerCase() : "";
    if (type.startsWith("secure")) return new ArmUnknown(`parameter ${name} is a secret`, symbol);
    const given = Object.entries((this.values ??= this.given())).find(
      ([key]) => key.toLowerCase() === name.toLowerCase(),
    );
    if (given) return given[1];
    const fallback = declared && own(declared, "defaultValue");
    return fallback === undefined
      ? new ArmUnknown(`parameter ${name} has no default`, symbol)
      : this.once(`parameter ${name}`, fallback);
  }

  private variable(name: string): ArmValue {
    const variables = own(this.template, "variables");
    if (!isObject(variables)) return new ArmUnknown(`variable ${name} is not declared`, `{variable ${name}}`);
    const declared = own(variables, name);
    if (declared !== undefined) return this.once(`variable ${name}`, declared);
    const copies = own(variables, "copy");
    const copy = Array.isArray(copies)
      ? copies.filter(isObject).find((entry) => own(entry, "name") === name)
      : undefined;
    if (!copy) return new ArmUnknown(`variable ${name} is not declared`, `{variable ${name}}`);
    return member(this.once(`copied ${name}`, { copy: [copy] }), name);
  }

  /** While it is being evaluated it is unknown, so that a circle ends. */
  private once(key: string, raw: Json): ArmValue {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, new ArmUnknown(`${key} refers to itself`, `{${this.name}${key}}`));
    const tooLong = this.budget.depth >= maximumChain;
    this.budget.depth++;
    const value = tooLong
      ? new ArmUnknown(`${key} is reached in too many steps`, `{${this.name}${key}}`)
      : this.value(raw);
    this.budget.depth--;
    this.known.set(key, value);
    return value;
  }
}

/** The most instances that Azure makes of a loop. https://learn.microsoft.com/azure/azure-resource-manager/templates/best-practices */
export const maximumCopies = 800;

function copyIndex([first, second]: readonly ArmValue[], loops: Loops): ArmValue {
  const name = typeof first === "string" ? first : [...loops.keys()].at(-1);
  const offset = typeof first === "number" ? first : typeof second === "number" ? second : 0;
  const index = name === undefined ? undefined : loops.get(name);
  if (typeof index === "number") return index + offset;
  return index ?? new ArmUnknown("it is outside of a loop", "{copyIndex}");
}

function member(of: ArmValue, key: ArmValue): ArmValue {
  if (of instanceof Deployed) return of.member(symbolOf(key));
  if (of instanceof ArmUnknown) return new ArmUnknown(of.reason, `{${of.symbol}.${symbolOf(key)}}`);
  if (isArmList(of) && typeof key === "number") return of[key] ?? null;
  if (key instanceof ArmUnknown) return new ArmUnknown(key.reason, `{[${key.symbol}]}`);
  if (!isArmObject(of)) return null;
  const name = String(key).toLowerCase();
  return Object.entries(of).find(([entry]) => entry.toLowerCase() === name)?.[1] ?? null;
}

function memberOf(section: Json | undefined, name: string): JsonObject | undefined {
  if (!isObject(section)) return undefined;
  const found = Object.entries(section).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  return isObject(found) ? found : undefined;
}

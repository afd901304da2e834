import { isList, isObject, objects, own, type Json, type JsonObject } from "../../../../common/json";
import type { Problem } from "../../../../common/problem";
import { toText } from "./convert";
import { evaluateOrUnknown, pairs, withNames, type Environment } from "./evaluate";
import { ExpressionError, type Expression } from "./expression";
import type { Declared, ModuleSource } from "./module-source";
import { parseExpression, readExpression } from "./parse-expression";
import { parseTemplateText } from "./parse-template";
import {
  bare,
  EvaluationBudget,
  carriedSecrets,
  certainPart,
  EvaluationError,
  isMap,
  keeping,
  openList,
  openObject,
  settle,
  Unknown,
  type Val,
} from "./value";

/** Enough for 100,000 resources; a configuration that needs more is not evaluated to its end. */
const steps = 10_000_000;

/** Instances of all modules, and of all resources, in one load. */
const maximumModules = 10_000;
const maximumInstances = 100_000;

/** What all modules of one load share. */
export class Program {
  readonly budget = new EvaluationBudget(steps);
  readonly problems: Problem[] = [];
  private readonly parsed = new Map<string, Expression | ExpressionError>();
  private readonly active = new Set<string>();
  private modules = 0;
  private instances = 0;

  /** @param module what a module block calls; undefined where that was not read */
  constructor(
    readonly root: ModuleSource,
    readonly module: (from: ModuleSource, declared: Declared) => ModuleSource | undefined,
  ) {}

  /** The value of something of a configuration: texts are templates, objects and lists hold them. */
  value(json: Json, environment: Environment): Val {
    if (typeof json === "string") return this.template(json, environment);
    if (isList(json)) return json.map((item) => this.value(item, environment));
    return isObject(json) ? this.object(json, environment) : json;
  }

  /** A type constraint or other bare expression, `${…}` around it or not; undefined when it is none. */
  expression(json: Json | undefined): Expression | undefined {
    if (typeof json !== "string") return undefined;
    const text = /^\$\{([^]*)\}$/.exec(json)?.[1] ?? json;
    const parsed = this.parse(`=${text}`, () => parseExpression(text));
    return parsed instanceof ExpressionError ? undefined : parsed;
  }

  /** Computes `key` unless it is being computed already: then it refers to itself, which is a problem. */
  guarded(key: string, cycle: Problem, compute: () => Val): Val {
    if (this.active.has(key)) return this.cycle(cycle);
    this.active.add(key);
    try {
      return compute();
    } catch (error) {
      if (error instanceof EvaluationError) return new Unknown(error.message);
      throw error;
    } finally {
      this.active.delete(key);
    }
  }

  /** Counts instances of a module; undefined while there are not too many. */
  countModules(count: number, file: string, place: string): Unknown | undefined {
    this.modules += count;
    if (this.modules <= maximumModules) return undefined;
    const found = `more than ${maximumModules} instances of modules`;
    this.excess(found, file, place);
    return new Unknown(`there are ${found}`);
  }

  /** Counts instances of a block; false once there are too many. */
  countInstances(count: number, place: string): boolean {
    if (this.instances + count > maximumInstances) {
      this.excess(`more than ${maximumInstances} instances`, this.root.label, place);
      return false;
    }
    this.instances += count;
    return true;
  }

  private excess(found: string, file: string, place: string): void {
    if (this.problems.some((problem) => problem.found === found)) return;
    const [allowed, fix] = ["fewer", "judge the parts apart"];
    this.problems.push({ code: "ZTAI-POL-005", level: "error", file, place, found, allowed, fix });
  }

  /** Notes a problem once; the value behind it is unknown. */
  cycle(problem: Problem): Unknown {
    const isKnown = this.problems.some(({ file, found }) => file === problem.file && found === problem.found);
    if (!isKnown) this.problems.push(problem);
    return new Unknown(problem.found ?? "it refers to itself");
  }

  private template(text: string, environment: Environment): Val {
    if (!text.includes("${") && !text.includes("%{")) return text;
    const parsed = this.parse(text, () => parseTemplateText(text, readExpression));
    if (parsed instanceof ExpressionError) return new Unknown(`${shortened(text)} cannot be read: ${parsed.message}`);
    return evaluateOrUnknown(parsed, environment);
  }

  private parse(key: string, make: () => Expression): Expression | ExpressionError {
    const known = this.parsed.get(key);
    if (known) return known;
    const made = orError(make);
    this.parsed.set(key, made);
    return made;
  }

  private object(json: JsonObject, environment: Environment): Val {
    const result = new Map<string, Val>();
    let open: Unknown | undefined;
    const dynamic = dynamicBlocks(json);
    for (const [written, item] of Object.entries(json)) {
      if (written === "//" || (written === "dynamic" && dynamic)) continue;
      const key = settle(this.template(written, environment));
      if (key instanceof Unknown) open = new Unknown(`a key of the object is not known: ${key.reason}`);
      else result.set(keyText(key), this.value(item, environment));
    }
    for (const [label, blocks] of dynamic ?? []) {
      const made = this.dynamicBlock(label, blocks, environment);
      const before = result.get(label);
      const fixed = before === undefined ? [] : Array.isArray(before) ? (before as readonly Val[]) : [before];
      result.set(label, made instanceof Unknown && fixed.length === 0 ? made : joinedBlocks(fixed, made));
    }
    return open ? openObject(open.reason, result) : result;
  }

  /** The blocks a `dynamic` block makes; unknown when its collection is. */
  dynamicBlock(label: string, written: readonly JsonObject[], environment: Environment): Val {
    const made: Val[] = [];
    let open: string | undefined;
    for (const block of written) {
      const whole = settle(this.value(own(block, "for_each") ?? null, environment));
      const collection = certainPart(whole);
      if (whole instanceof Unknown) open = `whether there is more ${label} is not known: ${whole.reason}`;
      const name = this.iterator(block) ?? label;
      const content = objects(own(block, "content"))[0] ?? {};
      if (collection instanceof Unknown) {
        const open = bare(collection);
        const item = new Map<string, Val>([
          ["key", open],
          ["value", open],
        ]);
        const inside = this.value(content, withNames(environment, undefined, null, name, item));
        const reason = `whether there is ${label} is not known: ${collection.reason}`;
        return keeping(new Unknown(reason), carriedSecrets(inside));
      }
      try {
        for (const [key, value] of pairs(collection)) {
          const item = new Map<string, Val>([
            ["key", key],
            ["value", value],
          ]);
          made.push(this.value(content, withNames(environment, undefined, null, name, item)));
        }
      } catch (error) {
        if (error instanceof EvaluationError)
          return new Unknown(`whether there is ${label} is not known: ${error.message}`);
        throw error;
      }
    }
    return open === undefined ? made : openList(open, made);
  }

  private iterator(block: JsonObject): string | undefined {
    const iterator = this.expression(own(block, "iterator"));
    return iterator?.kind === "name" ? iterator.name : undefined;
  }
}

/** Blocks as written, with those that a dynamic block makes. */
function joinedBlocks(fixed: readonly Val[], made: Val): Val {
  const blocks = Array.isArray(certainPart(made)) ? (certainPart(made) as readonly Val[]) : [];
  return made instanceof Unknown ? openList(made.reason, [...fixed, ...blocks]) : [...fixed, ...blocks];
}

/** `dynamic` as nested blocks, and not as an argument that happens to be called so. */
function dynamicBlocks(json: JsonObject): [string, readonly JsonObject[]][] | undefined {
  const sections = objects(own(json, "dynamic"));
  const entries = sections
    .flatMap((section) => Object.entries(section))
    .map(([label, blocks]) => [label, objects(blocks)] as [string, readonly JsonObject[]]);
  const isDynamic =
    entries.length > 0 &&
    entries.every(([, blocks]) => blocks.length > 0 && blocks.every((block) => own(block, "for_each") !== undefined));
  return isDynamic ? entries : undefined;
}

function orError(make: () => Expression): Expression | ExpressionError {
  try {
    return make();
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
}

function keyText(key: Val): string {
  return isMap(key) ? "" : toText(key);
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

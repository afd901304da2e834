import { isList, isObject, objects, own, type Json, type JsonObject } from "../../common/json";
import { isTemplate, parseReference, parseTemplate } from "./template";
import { joinedShape } from "./partly";
import { furtherKeys, furtherReason, inputOrigin, statedUnknown, withoutMarks } from "./unknown";
import { evaluated, readable, type Names } from "./scope-expression";
import type { Expression } from "./loaders/hcl/expression";
import { absent, known, unknownValue, type Piece, type UnknownValue, type Value } from "./value";

/** Answers what an attribute of another block holds; the graph is the one that knows. */
export type Lookup = (address: string, attribute: string) => Value;

/** Chains of references longer than this are taken for a cycle. */
const maximumChain = 32;

/** Expressions followed for one value, and characters of one text: locals that double each other grow beyond any memory. */
const maximumSteps = 10_000;
const maximumText = 1_000_000;
const maximumPieces = 10_000;

/** Resolves the strings of one configuration: variables with defaults, locals, and references to other blocks. */
export class Scope {
  private readonly variables: JsonObject;
  private readonly locals: JsonObject;
  private chain = 0;
  private steps = 0;
  private readonly endless = new Map<string, Value>();
  private readonly marks = new Map<string, UnknownValue>();
  private readonly parsed = new Map<string, Expression | undefined>();
  private readonly names: Names = {
    variable: (name) => this.variable(name),
    local: (name) => this.local(name),
    attribute: (address, attribute) => this.lookup(address, attribute),
  };

  constructor(
    configuration: JsonObject,
    private readonly lookup: Lookup,
  ) {
    const variables = own(configuration, "variable");
    this.variables = isObject(variables) ? variables : {};
    this.locals = Object.assign({}, ...objects(own(configuration, "locals"))) as JsonObject;
  }

  /** The value with all references replaced, or unknown with the first reason met. Null is absent, as in Terraform. */
  resolve(raw: Json | undefined): Value {
    if (raw === undefined || raw === null) return absent;
    if (typeof raw === "string")
      return raw.includes("{") && (isTemplate(raw) || /\$\$\{|%%\{/.test(raw)) ? this.template(raw) : known(raw);
    if (isList(raw)) return this.list(raw);
    return isObject(raw) ? this.object(raw) : known(raw);
  }

  /** What is written behind `${local.x}` or a variable's default, with its own references still to be followed; else the value itself. */
  written(raw: Json): Json {
    let at = raw;
    for (let step = 0; step < maximumChain && typeof at === "string"; step++) {
      const named = /^\$\{\s*(var|local)\.([A-Za-z_][\w-]*)\s*\}$/.exec(at);
      if (!named?.[2]) return at;
      const behind = named[1] === "var" ? this.defaultOf(named[2]) : own(this.locals, named[2]);
      if (behind === undefined) return at;
      at = behind;
    }
    return at;
  }

  /**
   * The list or object that a name or an expression stands for, with the references in it still to be followed; else what
   * is written.
   */
  unfolded(raw: Json): Json {
    const found = this.written(raw);
    const [only, ...others] = typeof found === "string" && isTemplate(found) ? parseTemplate(found) : [];
    if (!only || !("expression" in only) || others.length > 0 || this.isPlain(only.expression)) return found;
    const expression = this.readable(only.expression);
    const made = expression && evaluated(expression, this.names);
    return made !== undefined && typeof made === "object" ? (made ?? found) : found;
  }

  /** A reference or a mark, which no evaluation unfolds. */
  private isPlain(expression: string): boolean {
    return statedUnknown(expression) !== undefined || parseReference(expression) !== undefined;
  }

  /** The declaration of a variable, as written. */
  writtenVariable(name: string): Json | undefined {
    return own(this.variables, name);
  }

  /** A local value, as written. */
  writtenLocal(name: string): Json | undefined {
    return own(this.locals, name);
  }

  private list(raw: readonly Json[]): Value {
    const items: Json[] = [];
    const values = raw.map((item) => this.resolve(item));
    const open = values.find((value) => value.state === "unknown");
    if (open) return partlyList(open, values);
    for (const value of values) items.push(value.state === "known" ? value.value : null);
    return known(items);
  }

  private object(raw: JsonObject): Value {
    const entries: [string, Json][] = [];
    const further = furtherReason(raw);
    let open: UnknownValue | undefined = further === undefined ? undefined : unknownValue(further);
    const values = new Map<string, Value>();
    for (const [key, item] of Object.entries(raw)) {
      if (key === furtherKeys) continue;
      const value = this.resolve(item);
      values.set(key, value);
      if (value.state === "unknown") open ??= value;
      if (value.state === "known") entries.push([key, value.value]);
    }
    if (!open) return known(Object.fromEntries(entries));
    const isThere = [...values.values()].some(
      (value) => value.state === "known" || (value.state === "unknown" && value.shape),
    );
    const shape = isThere ? { notEmpty: true as const } : {};
    const rest = this.resolve(own(raw, furtherKeys));
    const secrets = rest.state === "unknown" ? rest.secrets : undefined;
    const partly = unknownValue(open.reason, { shape, ...(secrets && { secrets }) });
    return { ...partly, entries: values, ...(further !== undefined && { further }) };
  }

  private template(raw: string): Value {
    const parts = parseTemplate(raw);
    const [only] = parts;
    if (parts.length === 1 && only && "expression" in only) return this.expression(only.expression);
    const pieces: Piece[] = [];
    let length = 0;
    for (const part of parts) {
      const value = "literal" in part ? known(part.literal) : this.expression(part.expression);
      if (value.state === "absent" || (value.state === "known" && typeof value.value === "object"))
        return unknownValue(`${shortened(raw)} does not make a text`);
      if (value.state === "known") pieces.push(String(value.value));
      else pieces.push(...(value.pieces ?? [value]));
      length += value.state === "known" ? String(value.value).length : 0;
      if (length > maximumText || pieces.length > maximumPieces)
        return unknownValue("it is too long a text to evaluate");
    }
    return textOf(joinedTexts(pieces));
  }

  /** Literals, `var.x`, `local.x` and references are understood; any other expression is unknown. */
  private expression(expression: string): Value {
    if (this.chain >= maximumChain)
      return unknownValue(`${shortened(expression)} refers to itself or through too many steps`);
    const known = this.endless.get(expression);
    if (known) return known;
    if (this.chain === 0) this.steps = 0;
    if (++this.steps > maximumSteps) return unknownValue(`${shortened(expression)} takes too many steps to evaluate`);
    this.chain++;
    try {
      const value = this.evaluate(expression);
      // Remembered, since rules ask for the same value again and again.
      if (this.chain === 1 && this.steps > maximumSteps) this.endless.set(expression, value);
      return value;
    } finally {
      this.chain--;
    }
  }

  private evaluate(expression: string): Value {
    const target = parseReference(expression);
    if (target) return this.lookup(target.address, target.attribute);
    if (/^(true|false|-?\d+(\.\d+)?|"[^"\\$%]*")$/.test(expression)) return known(JSON.parse(expression) as Json);
    if (expression.startsWith("unknown(")) {
      const stated = this.stated(expression);
      if (stated) return stated;
    }
    if (/^\[\s*\]$/.test(expression)) return known([]);
    if (/^\{\s*\}$/.test(expression)) return known({});
    // As a collection to iterate over, a set is the list of its items.
    const collection = /^to(?:set|list|map)\(([^]*)\)$/.exec(expression)?.[1];
    if (collection !== undefined) return this.expression(collection.trim());
    const named = /^(var|local)\.([A-Za-z_][\w-]*)$/.exec(expression);
    if (named?.[2]) return named[1] === "var" ? this.variable(named[2]) : this.local(named[2]);
    return this.computed(expression);
  }

  /** What a mark says; rules ask for the same value again and again. */
  private stated(expression: string): UnknownValue | undefined {
    const known = this.marks.get(expression);
    if (known) return known;
    const stated = statedUnknown(expression);
    if (!stated) return undefined;
    const value: UnknownValue = { state: "unknown", ...stated };
    this.marks.set(expression, value);
    return value;
  }

  /** Functions, conditionals and whatever else an expression may hold. */
  private computed(text: string): Value {
    const expression = this.readable(text);
    const found = expression && evaluated(expression, this.names);
    return found === undefined
      ? unknownValue(`\${${shortened(text)}} is decided when Terraform runs`)
      : this.resolve(found);
  }

  private readable(text: string): Expression | undefined {
    if (!this.parsed.has(text)) this.parsed.set(text, readable(text));
    return this.parsed.get(text);
  }

  private variable(name: string): Value {
    const fallback = this.defaultOf(name);
    if (fallback !== undefined) return this.resolve(fallback);
    return unknownValue(`variable ${name} has no default`, { secrets: [inputOrigin + name] });
  }

  private defaultOf(name: string): Json | undefined {
    const [block] = objects(own(this.variables, name));
    return block && own(block, "default");
  }

  private local(name: string): Value {
    const local = own(this.locals, name);
    return local === undefined ? unknownValue(`local ${name} is not declared`) : this.resolve(local);
  }
}

/** Neighbouring texts as one. */
function joinedTexts(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (typeof piece === "string" && typeof before === "string") joined[joined.length - 1] = before + piece;
    else if (piece !== "") joined.push(piece);
  }
  return joined;
}

/** The text that pieces make, with what they tell of it together. */
function textOf(pieces: readonly Piece[]): Value {
  const open = pieces.find((piece) => typeof piece !== "string");
  if (open === undefined) return known(pieces.join(""));
  const shape = joinedShape(pieces.map((piece) => (typeof piece === "string" ? piece : piece.shape)));
  return { ...unknownValue(open.reason, { shape, ...idBelow(pieces) }), pieces };
}

/** An id with further steps is that of something below. */
function idBelow([first, second]: readonly Piece[]): Pick<UnknownValue, "from" | "choice"> {
  if (typeof first !== "object" || first.choice === undefined || !first.from || !first.shape) return {};
  return typeof second === "string" && second.startsWith("/") ? { from: first.from, choice: "below" } : {};
}

/** What a message repeats of the user's text. */
function shortened(text: string): string {
  const shown = withoutMarks(text);
  return shown.length > 300 ? `${shown.slice(0, 300)}…` : shown;
}

/** A list of which not every item is known. One item that is not known is an item nonetheless. */
function partlyList(open: UnknownValue, items: readonly Value[]): Value {
  const isThere = items.some((item) => item.state !== "unknown" || !item.many);
  return { ...unknownValue(open.reason, { shape: isThere ? { notEmpty: true } : {} }), items };
}

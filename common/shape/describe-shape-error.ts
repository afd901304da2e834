import type { ErrorObject } from "ajv";
import { nearest } from "../nearest";
import { oddity } from "../odd-characters";
import type { Problem } from "../problem";
import { formatPath, type Path } from "../yaml/located";
import { repaired } from "./repaired";
import type { Schema } from "./schema";
import { isJoined, wrongType, type WrongTypeContext } from "./wrong-type";

/** Of more allowed values a message names the number, where the enumeration has a code of its own, whose explanation lists them. */
const maximumListed = 25;

/** What can be wrong with the shape of a file. */
export type ShapeFault = "unknownKey" | "missingKey" | "type" | "value" | "form" | "size" | "twice";

/** The file as problems speak of it. */
export interface ShapeSubject {
  /** Where the value at a path stands, or the nearest one above it. */
  at(path: Path): Pick<Problem, "file" | "place">;
  /** The value at a path as short text, never a secret; undefined when there is none. */
  found(path: Path): string | undefined;
  /** The text of a single value as it is written. @default - as JSON has it */
  source?(path: Path): string | undefined;
}

/** How one kind of file speaks of its faults. */
export interface ShapeDialect {
  /** Code of a fault at a path. */
  code(fault: ShapeFault, path: Path): string;
  /** Follows the references of its schema. @default - the schema has none */
  dereference?(schema: Schema): Schema;
  /** Where else in the file a key is known, for one that stands in the wrong place. @default - nobody looks */
  homes?(key: string): readonly string[];
  /** With which words, such as `type: hcp`, a mapping has a key that it lacks with others. @default - there are no such words */
  wordsWith?(key: string, mapping: string): readonly string[];
  /** The problem of an unknown key under which people keep secrets. @default - it is a key like others */
  secretKey?(key: string, path: Path): Problem | undefined;
}

/** One problem of shape, and what to leave out so that checks of meaning can go on. */
export interface ShapeProblem {
  readonly problem: Problem;
  /** Path of the value that is wrong. @default - nothing is there to leave out */
  readonly wrong?: Path;
  /** Path of a key that is missing. */
  readonly missing?: string;
  /** Path of the key that an unknown one is meant to be: its absence needs no line of its own. */
  readonly meant?: string;
}

type Parts = Pick<Problem, "code" | "message" | "fix"> & Partial<Pick<Problem, "found" | "allowed">>;

/** An ajv error in the words of the file: place, finding, allowed values, fix. */
export function describeShapeError(
  error: ErrorObject,
  path: Path,
  subject: ShapeSubject,
  dialect: ShapeDialect,
): ShapeProblem {
  return new Describer(subject, dialect).describe(error, path);
}

class Describer {
  constructor(
    private readonly subject: ShapeSubject,
    private readonly dialect: ShapeDialect,
  ) {}

  describe(error: ErrorObject, path: Path): ShapeProblem {
    const schema = (error.parentSchema ?? {}) as Schema;
    if (error.keyword === "additionalProperties") return this.unknownKey(error, schema, path);
    if (error.keyword === "required") return this.missingKey(String(error.params["missingProperty"]), schema, path);
    if (error.keyword === "discriminator") return this.discriminator(error, schema, path);
    if (error.propertyName !== undefined) return this.wrongName(error.propertyName, schema, path);
    if (error.keyword === "uniqueItems") return this.twice(error, path);
    return this.at(path, { found: this.subject.found(path), ...this.valueError(error, schema, path) });
  }

  private at(path: Path, { code, found, message, allowed, fix }: Parts, wrong = true): ShapeProblem {
    const place = this.subject.at(path);
    const problem: Problem = { code, ...place, path: formatPath(path), found, message, allowed, fix };
    return wrong ? { problem, wrong: path } : { problem };
  }

  private code(fault: ShapeFault, path: Path): string {
    return this.dialect.code(fault, path);
  }

  private dereference(schema: Schema): Schema {
    return this.dialect.dereference?.(schema) ?? schema;
  }

  private contextOf(path: Path): WrongTypeContext {
    return { source: this.subject.source?.(path), dereference: (schema) => this.dereference(schema) };
  }

  private unknownKey(error: ErrorObject, schema: Schema, path: Path): ShapeProblem {
    const key = String(error.params["additionalProperty"]);
    const keyPath = [...path, key];
    const secret = this.dialect.secretKey?.(key, keyPath);
    if (secret) return { problem: secret, wrong: keyPath };
    const keys = Object.keys(schema.properties ?? {});
    const [first = key] = isJoined(key) ? key.split(":") : [];
    const here = formatPath(path).replace(/\[\d+\]/g, "[]");
    const words = this.dialect.wordsWith?.(key, here) ?? [];
    const homes = words.length > 0 ? [] : homesBelow(here, this.dialect.homes?.(key) ?? []);
    const near =
      alsoCalled(first, schema, this.dialect) ?? (homes.length + words.length > 0 ? undefined : nearest(first, keys));
    const parts = {
      code: this.code("unknownKey", keyPath),
      message: `is not a known key${oddity(key)}`,
      allowed: keys.join(", "),
      fix: isJoined(key)
        ? "write a space after the colon"
        : near !== undefined
          ? `did you mean ${near}?`
          : words.length > 0
            ? `remove it: it goes with ${words.join(", or ")}`
            : moved(homes),
    };
    const [home, ...others] = homes;
    const meant = near ?? (others.length === 0 ? home?.below : undefined);
    return { ...this.at(keyPath, parts), meant: meant && formatPath([...path, meant]) };
  }

  private wrongName(name: string, schema: Schema, path: Path): ShapeProblem {
    const code = this.code("form", path);
    const meant = repaired(name, schema);
    const fix = meant === undefined ? "rename it" : `write ${meant}`;
    const parts = { code, message: `is not allowed as a key${oddity(name)}`, allowed: schema.patternErrorMessage, fix };
    return this.at([...path, name], parts);
  }

  private twice(error: ErrorObject, path: Path): ShapeProblem {
    const { i, j } = error.params as { readonly i: number; readonly j: number };
    const [first, second] = [Math.min(i, j), Math.max(i, j)];
    const item = [...path, second];
    const message = `stands in the list already, as item ${first + 1}`;
    return this.at(item, {
      code: this.code("twice", path),
      found: this.subject.found(item),
      message,
      fix: "remove it",
    });
  }

  private missingKey(key: string, schema: Schema, path: Path): ShapeProblem {
    const property = schema.properties?.[key] ?? {};
    const wanted = this.dereference(property);
    const example = wanted.enum && wanted.enum.length <= 12 ? `: ${wanted.enum.join(", ")}` : hint(property, wanted);
    const code = this.code("missingKey", path);
    const parts = { code, message: `lacks the key ${key}`, fix: `add ${key}${example}` };
    return { ...this.at(path, parts, false), missing: formatPath([...path, key]) };
  }

  private discriminator(error: ErrorObject, schema: Schema, path: Path): ShapeProblem {
    const tag = schema.discriminator?.propertyName ?? "type";
    const branches = (schema.oneOf ?? []).map((branch) => this.dereference(branch));
    const allowed = branches.map((branch) => String(this.dereference(branch.properties?.[tag] ?? {}).const));
    const tagPath = [...path, tag];
    const found = this.subject.found(tagPath);
    if (found === undefined) {
      const fix = `add ${tag}: ${allowed.join(", ")}`;
      return this.at(path, { code: this.code("missingKey", path), message: `lacks the key ${tag}`, fix });
    }
    return this.at(tagPath, { found, ...this.notAllowed(String(error.params["tagValue"]), allowed, {}, tagPath) });
  }

  private valueError(error: ErrorObject, schema: Schema, path: Path): Parts {
    const form = this.code("form", path);
    const size = this.code("size", path);
    switch (error.keyword) {
      case "type":
        return { code: this.code("type", path), ...wrongType(schema, error.data, this.contextOf(path)) };
      case "const":
        return this.notAllowed(error.data, [error.params["allowedValue"]], {}, path);
      case "enum":
        return this.notAllowed(error.data, schema.enum ?? [], schema, path);
      case "anyOf":
        return this.noChoice(error.data, schema, path);
      case "pattern":
        return { code: form, ...malformed(String(error.data), schema) };
      case "minLength":
      case "maxLength":
        return { code: size, ...length(error, schema, "characters") };
      case "minItems":
      case "maxItems":
        return { code: size, ...length(error, schema, "items") };
      case "minProperties":
        return { code: size, message: "is empty", fix: "add an entry or remove the key" };
      case "minimum":
      case "maximum":
        return { code: size, ...range(error) };
      default:
        return { code: form, message: error.message ?? "is not allowed", fix: "correct it" };
    }
  }

  /** @param isChoice there are other values than the words. @default false */
  private notAllowed(value: unknown, allowed: readonly unknown[], schema: Schema, path: Path, isChoice = false): Parts {
    const code = schema["x-code"] ?? this.code("value", path);
    const names = allowed.map(String);
    const meant = typeof value === "string" ? nearest(value, names) : undefined;
    const explains = schema["x-code"] !== undefined && names.length > maximumListed;
    const listed = explains ? `${names.length} values, listed by ztai explain ${code}` : names.join(", ");
    const isOnly = names.length === 1 && !isChoice;
    const message = schema["x-message"] ?? "is not allowed";
    return {
      code,
      message: typeof value === "string" ? `${message}${oddity(value)}` : message,
      allowed: listed,
      fix: meant !== undefined ? `did you mean ${meant}?` : isOnly ? `write ${listed}` : "choose one of them",
    };
  }

  private noChoice(value: unknown, schema: Schema, path: Path): Parts {
    const parts = { ...this.notAllowed(value, words(schema), {}, path, true), allowed: this.choices(schema) };
    const lists = (schema.anyOf ?? []).flatMap(({ items }) => this.dereference(items ?? {}).enum ?? []);
    return lists.includes(value) ? { ...parts, fix: `write [${String(value)}]` } : parts;
  }

  private choices(schema: Schema): string {
    const structures = (schema.anyOf ?? [])
      .map((branch) => this.dereference(branch))
      .flatMap((branch) => {
        if (branch.type === "object") return [`a mapping with ${(branch.required ?? []).join(", ")}`];
        const listed = this.dereference(branch.items ?? {}).enum?.join(", ") ?? "values";
        return branch.type === "array" ? [`a list of ${listed}`] : [];
      });
    return [...words(schema).map(String), ...structures].join(", or ");
  }
}

/** The key that people call by another name. */
function alsoCalled(key: string, schema: Schema, dialect: ShapeDialect): string | undefined {
  const names = (property: Schema) =>
    property["x-also-called"] ?? dialect.dereference?.(property)["x-also-called"] ?? [];
  return Object.entries(schema.properties ?? {}).find(([, property]) => names(property).includes(key))?.[0];
}

/** A mapping that has a key. */
interface Home {
  readonly text: string;
  /** The key that leads to it from the mapping in which the key stands now. @default - none: it is elsewhere */
  readonly below?: string;
}

/** Where a key belongs: below the mapping in which it stands, where it has a home there, else anywhere. */
function homesBelow(here: string, homes: readonly string[]): Home[] {
  const all = homes.map((text): Home => {
    const rest = here === "" ? text : text.startsWith(`${here}.`) ? text.slice(here.length + 1) : "";
    return { text, below: /^[\w-]+/.exec(rest)?.[0] };
  });
  const below = all.filter((home) => home.below !== undefined);
  return below.length > 0 ? below : all;
}

function moved(homes: readonly Home[]): string {
  const places = homes.map(({ text }) => text).join(", or ");
  return homes.length === 0 ? "remove it" : `move it: it belongs to ${places}`;
}

function malformed(text: string, schema: Schema): Omit<Parts, "code"> {
  const meant = repaired(text, schema);
  return {
    message: `is malformed${oddity(text)}`,
    allowed: schema.patternErrorMessage ?? schema.description,
    fix: meant === undefined ? "correct it" : `write ${meant}`,
  };
}

/** What its value looks like: an example of its own, else in words, else an example of its kind. */
function hint(property: Schema, { type, patternErrorMessage, examples = [], required }: Schema): string {
  const [example = patternErrorMessage === undefined ? examples[0] : undefined] = property.examples ?? [];
  if (typeof example === "string" || typeof example === "number") return ` such as ${example}`;
  if (patternErrorMessage !== undefined) return `: ${patternErrorMessage}`;
  if (type !== "object") return "";
  return required ? `: a mapping with ${required.join(", ")}` : ": a mapping";
}

/** The words that a choice offers, without its mappings and lists. */
function words(schema: Schema): unknown[] {
  return (schema.anyOf ?? []).flatMap((branch) => branch.enum ?? ("const" in branch ? [branch.const] : []));
}

function length(error: ErrorObject, schema: Schema, unit: "characters" | "items"): Omit<Parts, "code"> {
  const size = typeof error.data === "string" || Array.isArray(error.data) ? error.data.length : 0;
  const limit = Number(error.params["limit"]);
  const short = error.keyword.startsWith("min");
  const allowed = schema.patternErrorMessage;
  if (size === 0) {
    const fix = unit === "items" ? "add one or remove the key" : "give it a value";
    return { message: "is empty", allowed, fix };
  }
  const counted = size === 1 ? unit.slice(0, -1) : unit;
  const message = `has ${size} ${counted}, ${short ? "at least" : "at most"} ${limit} are allowed`;
  return { message, allowed, fix: short ? "write more" : "shorten it" };
}

function range(error: ErrorObject): Omit<Parts, "code"> {
  const limit = Number(error.params["limit"]);
  const low = error.keyword === "minimum";
  return {
    message: low ? `is less than ${limit}` : `is more than ${limit}`,
    fix: `give ${low ? "at least" : "at most"} ${limit}`,
  };
}

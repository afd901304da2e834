import type { ErrorObject } from "ajv";
import { nearest } from "../nearest";
import type { Problem } from "../problem";
import { formatPath, type Path } from "../yaml/located";
import type { Schema } from "./schema";

/** What can be wrong with the shape of a file. */
export type ShapeFault = "unknownKey" | "missingKey" | "type" | "value" | "form" | "size";

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
    if (error.propertyName !== undefined) {
      const parts = { code: this.code("form", path), message: "is not allowed as a key", fix: "rename it" };
      return this.at([...path, error.propertyName], { ...parts, allowed: schema.patternErrorMessage });
    }
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

  private unknownKey(error: ErrorObject, schema: Schema, path: Path): ShapeProblem {
    const key = String(error.params["additionalProperty"]);
    const keyPath = [...path, key];
    const secret = this.dialect.secretKey?.(key, keyPath);
    if (secret) return { problem: secret, wrong: keyPath };
    const keys = Object.keys(schema.properties ?? {});
    const meant = nearest(key, keys);
    const fix = meant === undefined ? "remove it" : `did you mean ${meant}?`;
    const parts = {
      code: this.code("unknownKey", keyPath),
      message: "is not a known key",
      allowed: keys.join(", "),
      fix,
    };
    return { ...this.at(keyPath, parts), meant: meant && formatPath([...path, meant]) };
  }

  private missingKey(key: string, schema: Schema, path: Path): ShapeProblem {
    const wanted = this.dereference(schema.properties?.[key] ?? {});
    const example = wanted.enum && wanted.enum.length <= 12 ? `: ${wanted.enum.join(", ")}` : hint(wanted);
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
        return this.wrongType(schema, error.data, path);
      case "const":
        return this.notAllowed(error.data, [error.params["allowedValue"]], {}, path);
      case "enum":
        return this.notAllowed(error.data, schema.enum ?? [], schema, path);
      case "anyOf":
        return { ...this.notAllowed(error.data, words(schema), {}, path), allowed: this.choices(schema) };
      case "pattern":
        return {
          code: form,
          message: "is malformed",
          allowed: schema.patternErrorMessage ?? schema.description,
          fix: "correct it",
        };
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
      case "uniqueItems":
        return { code: size, message: "holds an item twice", fix: "remove one of them" };
      default:
        return { code: form, message: error.message ?? "is not allowed", fix: "correct it" };
    }
  }

  private wrongType(schema: Schema, data: unknown, path: Path): Parts {
    const type = String(schema.type);
    const wanted = type
      .split(",")
      .map((name) => typeNames[name] ?? name)
      .join(" or ");
    const code = this.code("type", path);
    if (data === null)
      return { code, message: "has no value", allowed: wanted, fix: "give it a value or remove the key" };
    if (type === "string" && typeof data !== "object") {
      const kind = typeof data === "boolean" ? "true or false" : "a number";
      const fix = `quote it: "${this.subject.source?.(path) ?? String(data)}"`;
      return { code, message: `is ${kind} where text is expected`, fix };
    }
    return { code, message: `is not ${wanted}`, allowed: schema.patternErrorMessage, fix: `give ${wanted}` };
  }

  private notAllowed(value: unknown, allowed: readonly unknown[], schema: Schema, path: Path): Parts {
    const code = schema["x-code"] ?? this.code("value", path);
    const names = allowed.map(String);
    const meant = typeof value === "string" ? nearest(value, names) : undefined;
    const listed = names.length <= 20 ? names.join(", ") : `${names.length} values, listed by ztai explain ${code}`;
    const message = schema["x-message"] ?? "is not allowed";
    return {
      code,
      message,
      allowed: listed,
      fix: meant === undefined ? "choose one of them" : `did you mean ${meant}?`,
    };
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

const typeNames: Readonly<Record<string, string>> = {
  string: "text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
};

/** What its value looks like: in words, or as an example. */
function hint({ patternErrorMessage, examples = [] }: Schema): string {
  const [example] = examples;
  if (patternErrorMessage !== undefined) return `: ${patternErrorMessage}`;
  return typeof example === "string" || typeof example === "number" ? ` such as ${example}` : "";
}

/** The words that a choice offers, without its mappings and lists. */
function words(schema: Schema): unknown[] {
  return (schema.anyOf ?? []).flatMap((branch) => branch.enum ?? ("const" in branch ? [branch.const] : []));
}

function length(error: ErrorObject, schema: Schema, unit: string): Omit<Parts, "code"> {
  const size = typeof error.data === "string" || Array.isArray(error.data) ? error.data.length : 0;
  const limit = Number(error.params["limit"]);
  const short = error.keyword.startsWith("min");
  const message =
    size === 0 ? "is empty" : `has ${size} ${unit}, ${short ? "at least" : "at most"} ${limit} are allowed`;
  const fix = short ? (unit === "items" ? "add one or remove the key" : "write more") : "shorten it";
  return { message, allowed: schema.patternErrorMessage, fix };
}

function range(error: ErrorObject): Omit<Parts, "code"> {
  const limit = Number(error.params["limit"]);
  const low = error.keyword === "minimum";
  return {
    message: low ? `is less than ${limit}` : `is more than ${limit}`,
    fix: `give ${low ? "at least" : "at most"} ${limit}`,
  };
}

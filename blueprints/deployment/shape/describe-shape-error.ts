import type { ErrorObject } from "ajv";
import type { Problem } from "../../../constructs/core/errors";
import type { Located, Path } from "../source/located";
import { find, formatPath, nearest } from "../source/located";
import { isSecretKey, secretProblem } from "../source/secrets";
import { suggest } from "../suggest";
import type { ShapeProblem } from "./check-shape";
import { foundText } from "./found-text";
import type { Schema } from "./schema";
import { dereference } from "./schema";

type Parts = Pick<Problem, "code" | "message" | "fix"> & Partial<Pick<Problem, "found" | "allowed">>;

/** An ajv error in the words of the file: place, finding, allowed values, fix. */
export function describeShapeError(error: ErrorObject, path: Path, root: Located): ShapeProblem {
  const schema = (error.parentSchema ?? {}) as Schema;
  if (error.keyword === "additionalProperties") return unknownKey(error, schema, path, root);
  if (error.keyword === "required") return missingKey(String(error.params.missingProperty), schema, path, root);
  if (error.keyword === "discriminator") return discriminator(error, schema, path, root);
  if (error.propertyName !== undefined) {
    const parts = { code: "ZTAI-CFG-015", message: "is not allowed as a key", fix: "rename it" };
    return at(root, [...path, error.propertyName], { ...parts, allowed: schema.patternErrorMessage });
  }
  const found = foundText(find(root, path));
  const parts = valueError(error, schema, find(root, path));
  return at(root, path, { found, ...parts });
}

function at(root: Located, path: Path, parts: Parts, wrong = true): ShapeProblem {
  const { file, line, column } = nearest(root, path).at;
  const { code, found, message, allowed, fix } = parts;
  const problem: Problem = { code, file, line, column, path: formatPath(path), found, message, allowed, fix };
  return wrong ? { problem, wrong: path } : { problem };
}

function unknownKey(error: ErrorObject, schema: Schema, path: Path, root: Located): ShapeProblem {
  const key = String(error.params.additionalProperty);
  const keyPath = [...path, key];
  if (isSecretKey(key)) {
    const { file, line, column } = nearest(root, keyPath).at;
    return { problem: secretProblem({ file, line, column, path: formatPath(keyPath) }), wrong: keyPath };
  }
  const keys = Object.keys(schema.properties ?? {});
  const meant = suggest(key, keys);
  const fix = meant === undefined ? "remove it" : `did you mean ${meant}?`;
  const parts = { code: "ZTAI-CFG-010", message: "is not a known key", allowed: keys.join(", "), fix };
  return { ...at(root, keyPath, parts), meant: meant && formatPath([...path, meant]) };
}

function missingKey(key: string, schema: Schema, path: Path, root: Located): ShapeProblem {
  const wanted = dereference(schema.properties?.[key] ?? {});
  const example = wanted.enum && wanted.enum.length <= 12 ? `: ${wanted.enum.join(", ")}` : hint(wanted);
  const parts = { code: "ZTAI-CFG-011", message: `lacks the key ${key}`, fix: `add ${key}${example}` };
  return { ...at(root, path, parts, false), missing: formatPath([...path, key]) };
}

/** What its value looks like: in words, or as an example. */
function hint({ patternErrorMessage, examples = [] }: Schema): string {
  const [example] = examples;
  if (patternErrorMessage !== undefined) return `: ${patternErrorMessage}`;
  return typeof example === "string" || typeof example === "number" ? ` such as ${example}` : "";
}

function discriminator(error: ErrorObject, schema: Schema, path: Path, root: Located): ShapeProblem {
  const tag = schema.discriminator?.propertyName ?? "type";
  const branches = (schema.oneOf ?? []).map(dereference);
  const allowed = branches.map((branch) => String(dereference(branch.properties?.[tag] ?? {}).const));
  const tagPath = [...path, tag];
  const found = foundText(find(root, tagPath));
  if (found === undefined) {
    return at(root, path, {
      code: "ZTAI-CFG-011",
      message: `lacks the key ${tag}`,
      fix: `add ${tag}: ${allowed.join(", ")}`,
    });
  }
  return at(root, tagPath, { found, ...notAllowed(String(error.params.tagValue), allowed, "ZTAI-CFG-014") });
}

function valueError(error: ErrorObject, schema: Schema, node: Located | undefined): Parts {
  switch (error.keyword) {
    case "type":
      return wrongType(String(schema.type), node, schema);
    case "const":
      return notAllowed(error.data, [error.params.allowedValue], "ZTAI-CFG-014");
    case "enum":
      return notAllowed(error.data, schema.enum ?? [], schema["x-code"] ?? "ZTAI-CFG-014");
    case "anyOf":
      return { ...notAllowed(error.data, words(schema), "ZTAI-CFG-014"), allowed: choices(schema) };
    case "pattern":
      return { code: "ZTAI-CFG-015", message: "is malformed", allowed: schema.patternErrorMessage, fix: "correct it" };
    case "minLength":
    case "maxLength":
      return length(error, schema, "characters");
    case "minItems":
    case "maxItems":
      return length(error, schema, "items");
    case "minProperties":
      return { code: "ZTAI-CFG-016", message: "is empty", fix: "add an entry or remove the key" };
    case "minimum":
    case "maximum":
      return range(error);
    case "uniqueItems":
      return { code: "ZTAI-CFG-016", message: "holds an item twice", fix: "remove one of them" };
    default:
      return { code: "ZTAI-CFG-015", message: error.message ?? "is not allowed", fix: "correct it" };
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

function wrongType(type: string, node: Located | undefined, schema: Schema): Parts {
  const wanted = typeNames[type] ?? type;
  const code = "ZTAI-CFG-013";
  if (node?.kind === "scalar" && node.value === null) {
    return { code, message: "has no value", allowed: wanted, fix: "give it a value or remove the key" };
  }
  if (type === "string" && node?.kind === "scalar") {
    const kind = typeof node.value === "boolean" ? "true or false" : "a number";
    return { code, message: `is ${kind} where text is expected`, fix: `quote it: "${node.source}"` };
  }
  return { code, message: `is not ${wanted}`, allowed: schema.patternErrorMessage, fix: `give ${wanted}` };
}

function notAllowed(value: unknown, allowed: readonly unknown[], code: string): Parts {
  const names = allowed.map(String);
  const meant = typeof value === "string" ? suggest(value, names) : undefined;
  const listed = names.length <= 20 ? names.join(", ") : `${names.length} values, listed by ztai explain ${code}`;
  const message = code === "ZTAI-CFG-030" ? "is not an Azure region" : "is not allowed";
  return { code, message, allowed: listed, fix: meant === undefined ? "choose one of them" : `did you mean ${meant}?` };
}

/** The words that a choice offers, without its mappings and lists. */
function words(schema: Schema): unknown[] {
  return (schema.anyOf ?? []).flatMap((branch) => branch.enum ?? ("const" in branch ? [branch.const] : []));
}

function choices(schema: Schema): string {
  const structures = (schema.anyOf ?? []).map(dereference).flatMap((branch) => {
    if (branch.type === "object") return [`a mapping with ${(branch.required ?? []).join(", ")}`];
    return branch.type === "array" ? [`a list of ${dereference(branch.items ?? {}).enum?.join(", ") ?? "values"}`] : [];
  });
  return [...words(schema).map(String), ...structures].join(", or ");
}

function length(error: ErrorObject, schema: Schema, unit: string): Parts {
  const size = typeof error.data === "string" || Array.isArray(error.data) ? error.data.length : 0;
  const limit = Number(error.params.limit);
  const short = error.keyword.startsWith("min");
  const message =
    size === 0 ? "is empty" : `has ${size} ${unit}, ${short ? "at least" : "at most"} ${limit} are allowed`;
  const fix = short ? (unit === "items" ? "add one or remove the key" : "write more") : "shorten it";
  return { code: "ZTAI-CFG-016", message, allowed: schema.patternErrorMessage, fix };
}

function range(error: ErrorObject): Parts {
  const limit = Number(error.params.limit);
  const low = error.keyword === "minimum";
  const message = low ? `is less than ${limit}` : `is more than ${limit}`;
  return { code: "ZTAI-CFG-016", message, fix: `give ${low ? "at least" : "at most"} ${limit}` };
}

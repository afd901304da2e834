import { createRequire } from "node:module";
import type AjvClass from "ajv";
import type { ErrorObject, ValidateFunction } from "ajv";
import { isList, isObject, own, type Json } from "../../common/json";
import type { Problem } from "../../common/problem";
import { advice } from "../../common/nearest";
import { formatPath, problemAt, shown, type Path, type UserFile } from "./user-file";

/** More than these are not worth reading. */
const maximumProblems = 100;
const compiled = new WeakMap<object, ValidateFunction>();

/** The part of a schema that is read here; ajv reads the rest. */
interface Schema {
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, object>>;
}

/** What the schema refuses in a file. */
export interface Shape {
  /** Each thing refused, the first hundred of them. */
  readonly problems: readonly Problem[];
  /** True when the value at a path, or something in it, is refused; also beyond the first hundred. */
  refuses(path: Path): boolean;
}

/** How a file is held against its schema. */
export interface ShapeOptions {
  /** Code of a problem by its path. @default - ZTAI-POL-051 */
  readonly codeOf?: (path: Path) => string;
  /** Report the first problem only: for files that a machine wrote, of any length. @default false: everything at once */
  readonly firstOnly?: boolean;
}

/** Holds a file against a JSON Schema. */
export function checkShape(file: UserFile, schema: Schema, options: ShapeOptions = {}): Shape {
  const { codeOf = () => "ZTAI-POL-051", firstOnly = false } = options;
  const long = tooLong(file, schema, codeOf);
  if (long.length > 0) return { problems: long, refuses: () => true };
  const validate = compiled.get(schema) ?? compile(schema, firstOnly);
  compiled.set(schema, validate);
  validate(file.value);
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== "if" && keyword !== "propertyNames");
  const refused = new Set(errors.flatMap((error) => prefixes(pathOf(error.instancePath, file.value))));
  const problems = distinct(errors.slice(0, maximumProblems).map((error) => described(file, error, codeOf)));
  const [last] = problems.slice(-1);
  const more = errors.length - maximumProblems;
  const note =
    last && more > 0 ? [{ ...last, found: `has ${more} more problems`, fix: "correct those above first" }] : [];
  return { problems: [...problems, ...note], refuses: (path) => refused.has(formatPath(path)) };
}

/** The lists of a file that have more items than its schema allows; ajv takes quadratic time to complain of each item. */
function tooLong(file: UserFile, schema: Schema, codeOf: (path: Path) => string): readonly Problem[] {
  const { value } = file;
  const lists = isList(value)
    ? [{ path: [], list: value, most: schema.maxItems }]
    : Object.entries(schema.properties ?? {}).map(([key, property]) => {
        const list = isObject(value) ? own(value, key) : undefined;
        return { path: [key], list, most: (property as Schema).maxItems };
      });
  return lists.flatMap(({ path, list, most }) => {
    if (!isList(list) || most === undefined || list.length <= most) return [];
    const found = `has ${list.length} items`;
    return [problemAt(file, path, { code: codeOf(path), found, allowed: `at most ${most}`, fix: "use several files" })];
  });
}

function prefixes(path: Path): readonly string[] {
  return Array.from({ length: path.length + 1 }, (_, length) => formatPath(path.slice(0, length)));
}

function compile(schema: Schema, firstOnly: boolean): ValidateFunction {
  const { Ajv } = createRequire(__filename)("ajv") as { readonly Ajv: typeof AjvClass };
  return new Ajv({
    allErrors: !firstOnly,
    verbose: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
  }).compile(schema);
}

function described(file: UserFile, error: ErrorObject, codeOf: (path: Path) => string): Problem {
  const path = pathOf(error.instancePath, file.value);
  const code = codeOf(path);
  const { keyword, params, data, parentSchema } = error;
  const extra = own(params, "additionalProperty");
  if (typeof extra === "string") {
    const names = Object.keys((parentSchema?.["properties"] as object | undefined) ?? {});
    const at = [...path, extra];
    const fix = advice(extra, names, "remove it");
    return problemAt(file, at, { code, found: "is no known key", allowed: names.join(", "), fix });
  }
  const missing = own(params, "missingProperty");
  if (typeof missing === "string") {
    const complaint = { code, found: `has no ${missing}`, allowed: `${missing} is required`, fix: `add ${missing}` };
    return problemAt(file, path, complaint);
  }
  const found = `is ${shown(data)}`;
  const words = isList(data as Json) || isObject(data) ? [] : allowedWords(params);
  const allowed = words.length > 0 ? words.join(", ") : keywordText(error);
  const fix = keyword === "enum" ? advice(String(data), words, "take one of them") : "correct it";
  return problemAt(file, path, { code, found, allowed, fix });
}

function allowedWords(params: ErrorObject["params"]): readonly string[] {
  const values = params["allowedValues"] as unknown;
  return Array.isArray(values) ? values.map(String) : [];
}

/** What the schema says in words, or what ajv says of the keyword. */
function keywordText({ message, parentSchema }: ErrorObject): string {
  const words: unknown = parentSchema?.["description"];
  const said = (message ?? "what the schema allows").replace(/^must (?:be )?/, "");
  return typeof words === "string" ? `${said}: ${words}` : said;
}

function pathOf(pointer: string, root: Json): Path {
  const path: (string | number)[] = [];
  let at: Json | undefined = root;
  for (const step of pointer.split("/").slice(1)) {
    const key = step.replace(/~1/g, "/").replace(/~0/g, "~");
    path.push(isList(at) ? Number(key) : key);
    at = isList(at) ? at[Number(key)] : isObject(at) ? own(at, key) : undefined;
  }
  return path;
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.place} ${problem.found}`, problem])).values()];
}

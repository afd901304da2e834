import { createRequire } from "node:module";
import type AjvClass from "ajv";
import type { ErrorObject, ValidateFunction } from "ajv";
import { isList, isObject, own, type Json } from "../engine/json";
import type { Problem } from "../engine/problem";
import { advice } from "./nearest";
import { problemAt, shown, type Path, type UserFile } from "./user-file";

/** More than these are not worth reading. */
const maximumProblems = 100;
const compiled = new WeakMap<object, ValidateFunction>();

/** One thing the schema refuses, and the path of what it refuses. */
export interface ShapeProblem {
  readonly path: Path;
  readonly problem: Problem;
}

/** Everything in the file that the schema refuses. `code` is the code of the problems. */
export function checkShape(file: UserFile, schema: object, code = "ZTAI-POL-051"): readonly ShapeProblem[] {
  const validate = compiled.get(schema) ?? compile(schema);
  compiled.set(schema, validate);
  if (validate(file.value)) return [];
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== "if" && keyword !== "propertyNames");
  return distinct(errors.slice(0, 10 * maximumProblems).map((error) => described(file, error, code))).slice(
    0,
    maximumProblems,
  );
}

function compile(schema: object): ValidateFunction {
  const { Ajv } = createRequire(__filename)("ajv") as { readonly Ajv: typeof AjvClass };
  return new Ajv({
    allErrors: true,
    verbose: true,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
  }).compile(schema);
}

function described(file: UserFile, error: ErrorObject, code: string): ShapeProblem {
  const path = pathOf(error.instancePath, file.value);
  const { keyword, params, data, parentSchema } = error;
  const extra = own(params, "additionalProperty");
  if (typeof extra === "string") {
    const names = Object.keys((parentSchema?.["properties"] as object | undefined) ?? {});
    const at = [...path, extra];
    const fix = advice(extra, names, "remove it");
    return {
      path: at,
      problem: problemAt(file, at, { code, found: "is no known key", allowed: names.join(", "), fix }),
    };
  }
  const missing = own(params, "missingProperty");
  if (typeof missing === "string") {
    const complaint = { code, found: `has no ${missing}`, allowed: `${missing} is required`, fix: `add ${missing}` };
    return { path, problem: problemAt(file, path, complaint) };
  }
  const found = `is ${shown(data)}`;
  const words = isList(data as Json) || isObject(data) ? [] : allowedWords(params);
  const allowed = words.length > 0 ? words.join(", ") : keywordText(error);
  const fix = keyword === "enum" ? advice(String(data), words, "take one of them") : "correct it";
  return { path, problem: problemAt(file, path, { code, found, allowed, fix }) };
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

function distinct(problems: readonly ShapeProblem[]): readonly ShapeProblem[] {
  const seen = new Map<string, ShapeProblem>();
  for (const problem of problems) {
    const key = `${problem.problem.place} ${problem.problem.found}`;
    if (!seen.has(key)) seen.set(key, problem);
  }
  return [...seen.values()];
}

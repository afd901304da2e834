import { createRequire } from "node:module";
import type AjvClass from "ajv";
import type { ErrorObject, ValidateFunction } from "ajv";
import { isList, isObject, own, type Json } from "../../common/json";
import { formatProblem, type Problem } from "../../common/problem";
import { describeShapeError, type ShapeSubject } from "../../common/shape/describe-shape-error";
import { pathOfPointer } from "../../common/shape/json-pointer";
import type { Schema } from "../../common/shape/schema";
import { formatPath, type Path } from "../../common/yaml/located";
import { problemAt, shown, type UserFile } from "./user-file";

/** More than these are not worth reading. */
const maximumProblems = 100;
const compiled = new WeakMap<object, ValidateFunction>();

/** What the schema refuses in a file. */
export interface FileShape {
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
export function checkShape(file: UserFile, schema: Schema, options: ShapeOptions = {}): FileShape {
  const { codeOf = () => "ZTAI-POL-051", firstOnly = false } = options;
  const long = tooLong(file, schema, codeOf);
  if (long.length > 0) return { problems: long, refuses: () => true };
  const validate = compiled.get(schema) ?? compile(schema, firstOnly);
  compiled.set(schema, validate);
  validate(file.value);
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== "if" && keyword !== "propertyNames");
  const pathOf = ({ instancePath }: ErrorObject) => pathOfPointer(instancePath, (path) => isList(valueAt(file, path)));
  const refused = new Set(errors.flatMap((error) => prefixes(pathOf(error))));
  const subject: ShapeSubject = {
    at: (path) => ({ file: file.file, place: file.place(path) }),
    found: (path) => foundAt(file, path),
  };
  const described = errors
    .slice(0, maximumProblems)
    .map((error) => describeShapeError(error, pathOf(error), subject, { code: (_, path) => codeOf(path) }).problem);
  const problems = distinct(described.map((problem) => ({ ...problem, level: "error" })));
  const [last] = problems.slice(-1);
  const more = errors.length - maximumProblems;
  const note =
    last && more > 0
      ? [
          {
            ...last,
            path: "",
            found: "",
            message: `has ${more} more problems`,
            allowed: "",
            fix: "correct those above first",
          },
        ]
      : [];
  return { problems: [...problems, ...note], refuses: (path) => refused.has(formatPath(path)) };
}

/** The lists of a file that have more items than its schema allows; ajv takes quadratic time to complain of each item. */
function tooLong(file: UserFile, schema: Schema, codeOf: (path: Path) => string): readonly Problem[] {
  const { value } = file;
  const lists = isList(value)
    ? [{ path: [], list: value, most: schema.maxItems }]
    : Object.entries(schema.properties ?? {}).map(([key, property]) => {
        const list = isObject(value) ? own(value, key) : undefined;
        return { path: [key], list, most: property.maxItems };
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

function valueAt(file: UserFile, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((at, step) => {
    if (isList(at)) return at[Number(step)];
    return isObject(at) ? own(at, String(step)) : undefined;
  }, file.value);
}

function foundAt(file: UserFile, path: Path): string | undefined {
  const value = valueAt(file, path);
  if (value === undefined || value === null || value === "") return undefined;
  if (isList(value)) return `a list of ${value.length}`;
  return isObject(value) ? "a mapping" : shown(value);
}

function distinct(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()];
}

import type { ErrorObject, ValidateFunction } from "ajv";
import Ajv from "ajv";
import type { Problem } from "../../../constructs/core/errors";
import type { Located, Path } from "../source/located";
import { find, toPlain } from "../source/located";
import { describeShapeError } from "./describe-shape-error";
import { annotations, deploymentSchema, isRecord } from "./schema";

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

let compiled: ValidateFunction | undefined;

/** Compares the file with the schema and reports everything at once. */
export function checkShape(root: Located): ShapeProblem[] {
  compiled ??= compile();
  compiled(toPlain(root));
  const errors = (compiled.errors ?? []).map((error) => ({ error, path: pathOf(error, root) }));
  const failed = errors.filter(({ error }) => error.keyword === "anyOf");
  const choices = new Map(failed.map(({ error }) => [error.instancePath, error]));
  const found = errors
    .filter(({ error }) => !isNoise(error, choices))
    .map(({ error, path }) => describeShapeError(error, path, root));
  const meant = new Set(found.map((problem) => problem.meant));
  return found.filter(({ missing }) => missing === undefined || !meant.has(missing));
}

/** The schema itself is checked by a test, in strict mode; skipping that here halves the time. */
function compile(): ValidateFunction {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    discriminator: true,
    strict: true,
    strictRequired: false,
    validateSchema: false,
    meta: false,
    inlineRefs: false,
    code: { optimize: false },
  });
  for (const annotation of annotations) ajv.addKeyword(annotation);
  return ajv.compile(deploymentSchema);
}

/**
 * Where a value may be a word or a mapping, ajv complains of both. A mapping (or list) was meant to be one: only what is
 * wrong inside it counts. Anything else is reported as the choice it failed.
 */
function isNoise(error: ErrorObject, choices: ReadonlyMap<string, ErrorObject>): boolean {
  if (error.keyword === "propertyNames" || error.keyword === "if") return true;
  const choice = choices.get(error.instancePath);
  if (!choice) return false;
  const fits = Array.isArray(choice.data)
    ? hasBranch(choice, "array")
    : isRecord(choice.data) && hasBranch(choice, "object");
  if (!fits) return error !== choice;
  return ["anyOf", "const", "enum", "type"].includes(error.keyword);
}

function hasBranch(choice: ErrorObject, type: "array" | "object"): boolean {
  const branches: unknown = choice.schema;
  if (!Array.isArray(branches)) return false;
  return branches.some(
    (branch) => isRecord(branch) && (branch.type === type || (type === "object" && "$ref" in branch)),
  );
}

/** ajv's JSON pointer as a path; a number is an index only where the file has a list. */
function pathOf(error: ErrorObject, root: Located): Path {
  const steps = error.instancePath.split("/").slice(1);
  const path: (string | number)[] = [];
  for (const step of steps) {
    const text = step.replaceAll("~1", "/").replaceAll("~0", "~");
    path.push(find(root, path)?.kind === "list" ? Number(text) : text);
  }
  return path;
}

import type { ErrorObject, ValidateFunction } from "ajv";
import Ajv from "ajv";
import {
  describeShapeError,
  type ShapeDialect,
  type ShapeFault,
  type ShapeProblem,
} from "../../../common/shape/describe-shape-error";
import { pathOfPointer } from "../../../common/shape/json-pointer";
import { annotations, type Schema } from "../../../common/shape/schema";
import { isSecretKey } from "../../../common/secret-text";
import { find, formatPath, nearestNode, placeOf, toPlain, type Located, type Path } from "../../../common/yaml/located";
import { secretProblem } from "../source/secrets";
import { foundText } from "./found-text";
import { homesOf, wordsWith } from "./key-homes";
import { dereference, deploymentSchema, isRecord } from "./schema";

const codes: Readonly<Record<ShapeFault, string>> = {
  unknownKey: "ZTAI-CFG-010",
  missingKey: "ZTAI-CFG-011",
  type: "ZTAI-CFG-013",
  value: "ZTAI-CFG-014",
  form: "ZTAI-CFG-015",
  size: "ZTAI-CFG-016",
  twice: "ZTAI-CFG-041",
};

let compiled: ValidateFunction | undefined;

/** Compares the file with the schema and reports everything at once. */
export function checkDeploymentShape(root: Located): ShapeProblem[] {
  compiled ??= compile();
  compiled(toPlain(root));
  const isList = (path: Path) => find(root, path)?.kind === "list";
  const errors = (compiled.errors ?? [])
    .flatMap(withKeysOfNone)
    .map((error) => ({ error, path: pathOfPointer(error.instancePath, isList) }));
  const at = (path: Path) => {
    const position = nearestNode(root, path).at;
    return { file: position.file, place: placeOf(position) };
  };
  const source = (path: Path) => {
    const node = find(root, path);
    return node?.kind === "scalar" ? node.source : undefined;
  };
  const subject = { at, source, found: (path: Path) => foundText(find(root, path)) };
  const dialect: ShapeDialect = {
    code: (fault) => codes[fault],
    dereference,
    homes: homesOf,
    wordsWith,
    secretKey: (key, path) => (isSecretKey(key) ? secretProblem({ ...at(path), path: formatPath(path) }) : undefined),
  };
  const failed = errors.filter(({ error }) => error.keyword === "anyOf");
  const choices = new Map(failed.map(({ error }) => [error.instancePath, error]));
  const tagged = new Set(errors.flatMap(({ error }) => (error.keyword === "discriminator" ? error.instancePath : [])));
  const found = errors
    .filter(({ error }) => !isNoise(error, choices) && !isTagAgain(error, tagged))
    .map(({ error, path }) => describeShapeError(error, path, subject, dialect));
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

/** Where no mapping is chosen, since its word is missing or wrong, a key is still unknown when none of them has it. */
function withKeysOfNone(error: ErrorObject): ErrorObject[] {
  const schema = (error.parentSchema ?? {}) as Schema;
  if (error.keyword !== "discriminator" || !schema.properties || !isRecord(error.data)) return [error];
  const branches = (schema.oneOf ?? []).map(dereference);
  const properties: Schema["properties"] = Object.assign({}, ...branches.map((branch) => branch.properties));
  const unknown = Object.keys(error.data).filter((key) => !Object.hasOwn(properties ?? {}, key));
  const found = { ...error, keyword: "additionalProperties", parentSchema: { properties } };
  return [error, ...unknown.map((key) => ({ ...found, params: { additionalProperty: key } }))];
}

/**
 * The word that chooses between mappings is required, too; that it is missing is said with what it may be. Where the schema says by
 * itself what the word may be, that says it all.
 */
function isTagAgain({ keyword, instancePath, parentSchema }: ErrorObject, tagged: ReadonlySet<string>): boolean {
  if (!tagged.has(instancePath) || !isRecord(parentSchema) || !("discriminator" in parentSchema)) return false;
  return keyword === ("properties" in parentSchema ? "discriminator" : "required");
}

function hasBranch(choice: ErrorObject, type: "array" | "object"): boolean {
  const branches: unknown = choice.schema;
  if (!Array.isArray(branches)) return false;
  return branches.some(
    (branch) => isRecord(branch) && (branch.type === type || (type === "object" && "$ref" in branch)),
  );
}

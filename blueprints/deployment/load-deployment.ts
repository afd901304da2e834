import { comparePlaces, type Problem } from "../../common/problem";
import { ConfigurationError } from "../../constructs/core/errors";
import { checks } from "./checks";
import type { Finding } from "./checks/check";
import type { Deployment } from "./deployment.generated";
import type { Draft } from "./draft";
import { withoutWrong } from "./draft";
import { resolve } from "./resolve";
import type { ShapeProblem } from "../../common/shape/describe-shape-error";
import { checkShape } from "./shape/check-shape";
import { fillDefaults } from "./shape/fill-defaults";
import { foundText } from "./shape/found-text";
import { deploymentSchema, isRecord } from "./shape/schema";
import type { Environment } from "./source/environment-variables";
import { substituteEnvironment } from "./source/environment-variables";
import type { Located } from "../../common/yaml/located";
import { find, formatPath, nearest, toPlain, placeOf } from "../../common/yaml/located";
import { readLayers } from "./source/read-layers";

/** What loading depends on beside the file. */
export interface LoadOptions {
  /**
   * Environment to load: lays `ztai.<environment>.yaml` over `ztai.yaml`.
   * @default - the file alone
   */
  readonly environment?: string;
  /** Today, as YYYY-MM-DD: exemptions expire by it. */
  readonly today: string;
  /**
   * Environment variables for `${env:NAME}`.
   * @default - none are set
   */
  readonly env?: Environment;
  /**
   * Ids of controls and rules that an exemption may name.
   * @default - every id of the right form
   */
  readonly exemptible?: readonly string[];
}

/** A deployment and what should be looked at in it. */
export interface LoadedDeployment {
  readonly deployment: Deployment;
  /** Findings that stop nothing, such as a model that has left service. */
  readonly warnings: readonly Problem[];
}

/**
 * Reads a deployment file, YAML or JSON, with defaults filled in.
 *
 * @throws ConfigurationError with every problem of the file at once: place, finding, allowed values, fix and code.
 */
export function loadDeployment(file: string, options: LoadOptions): Deployment {
  return loadDeploymentWithWarnings(file, options).deployment;
}

/**
 * Like {@link loadDeployment}, with the warnings.
 *
 * @throws ConfigurationError with every problem of the file at once.
 */
export function loadDeploymentWithWarnings(file: string, options: LoadOptions): LoadedDeployment {
  const layers = readLayers(file, options.environment);
  if (!layers.root) throw configurationError(layers.problems);
  const { root, problems: variableProblems } = substituteEnvironment(layers.root, options.env ?? {});
  const shape = checkShape(root);
  const filled = fillDefaults(deploymentSchema, toPlain(root));
  const wrongPaths = shape.flatMap(({ wrong }) => (wrong ? [wrong] : []));
  const draft = resolve(asDraft(withoutWrong(filled, wrongPaths)));
  const findings = checks.flatMap((check) => [
    ...check(draft, { today: options.today, exemptible: options.exemptible }),
  ]);
  const isWarning = (finding: Finding) => finding.severity === "warning";
  const problems = [
    ...layers.problems,
    ...variableProblems,
    ...withoutEchoes(shape, [...layers.problems, ...variableProblems]),
    ...findings.filter((finding) => !isWarning(finding)).map((finding) => problemOf(finding, root)),
  ];
  if (problems.length > 0) throw configurationError(problems);
  const warnings = findings.filter(isWarning).map((finding) => problemOf(finding, root));
  return { deployment: asDeployment(draft), warnings };
}

/** One problem of shape for each value: none when it was refused before, else its type, its length, its form. */
function withoutEchoes(shape: readonly ShapeProblem[], earlier: readonly Problem[]): Problem[] {
  const problems = shape.map(({ problem }) => problem);
  const pathsOf = (code: string) => new Set(problems.filter((it) => it.code === code).map(({ path }) => path));
  const refused = new Set(earlier.map(({ path }) => path));
  const wrongType = pathsOf("ZTAI-CFG-013");
  const wrongLength = pathsOf("ZTAI-CFG-016");
  return problems.filter(({ code, path }) => {
    if (code === "ZTAI-CFG-010" || code === "ZTAI-CFG-011") return true;
    if (refused.has(path) || (wrongType.has(path) && code !== "ZTAI-CFG-013")) return false;
    return code !== "ZTAI-CFG-015" || !wrongLength.has(path);
  });
}

function problemOf({ path, code, message, allowed, fix, ...finding }: Finding, root: Located): Problem {
  const { at } = nearest(root, path);
  const node = find(root, path);
  const found = node?.kind === "scalar" ? foundText(node) : finding.found;
  return { code, file: at.file, place: placeOf(at), path: formatPath(path), found, message, allowed, fix };
}

/** Every problem once, in the order of the file. */
function configurationError(problems: readonly Problem[]): ConfigurationError {
  const distinct = Array.from(new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values());
  const order = (a: Problem, b: Problem) => compare(a.file ?? "", b.file ?? "") || comparePlaces(a, b);
  return new ConfigurationError(distinct.sort(order));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is left after leaving out everything of a wrong shape has, where it is there, the shape of the schema. */
function asDraft(value: unknown): Draft {
  return isRecord(value) ? (value as Draft) : {};
}

/** A draft without any problem has every required key and every default: that is a deployment. */
function asDeployment(draft: Draft): Deployment {
  return draft as Deployment;
}

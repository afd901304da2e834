import { oddity } from "../../common/odd-characters";
import type { Problem } from "../../common/problem";
import type { ShapeProblem } from "../../common/shape/describe-shape-error";
import type { Located, Path } from "../../common/yaml/located";
import { find, formatPath, mergingPaths, nearestNode, placeOf, toPlain } from "../../common/yaml/located";
import { checks } from "./checks";
import type { CheckContext, DraftFinding } from "./checks/check";
import type { EnvironmentDraft } from "./checks/environments/environment-check";
import type { Draft } from "./draft";
import { withoutWrong } from "./draft";
import { resolve } from "./resolve";
import { canonicalValues } from "./shape/canonical-values";
import { checkDeploymentShape } from "./shape/check-shape";
import { fillDefaults } from "./shape/fill-defaults";
import { foundText } from "./shape/found-text";
import { deploymentSchema, isRecord } from "./shape/schema";
import type { EnvironmentVariables } from "./source/environment-variables";
import { substituteEnvironment } from "./source/environment-variables";
import { findAmbiguousNumbers } from "./source/ambiguous-numbers";
import { findHiddenCharacters } from "./source/hidden-characters";
import type { EnvironmentLayers } from "./source/read-layers";

/** What reading an environment depends on beside its files. */
export interface ReadContext extends CheckContext {
  /** Environment variables for `${env:NAME}`. */
  readonly env: EnvironmentVariables;
}

/** One environment, checked by itself. */
export interface ReadEnvironment {
  /** A deployment when there are no problems. @default - the files cannot be understood */
  readonly draft?: Draft;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Checks one environment: its shape, then its meaning. */
export function readEnvironment(layers: EnvironmentLayers, context: ReadContext): ReadEnvironment {
  if (!layers.root) return { problems: layers.problems, warnings: [] };
  const { root, problems: variables } = substituteEnvironment(layers.root, context.env);
  const shape = checkDeploymentShape(root);
  const wrong = [...shape.flatMap((problem) => (problem.wrong ? [problem.wrong] : [])), ...mergingPaths(root)];
  const draft = draftOf(root, shape);
  const findings = checks.flatMap((check) => [...check(draft, context)]).filter((finding) => !isThere(finding, wrong));
  const isWarning = (finding: DraftFinding) => finding.severity === "warning";
  const read = [
    ...findHiddenCharacters(root),
    ...findAmbiguousNumbers(
      root,
      shape.map(({ problem }) => problem),
    ),
  ];
  const earlier = [...layers.problems, ...variables, ...read];
  return {
    draft,
    problems: [
      ...earlier,
      ...withoutEchoes(shape, earlier, mergingPaths(root)),
      ...findings.filter((finding) => !isWarning(finding)).map((finding) => problemOf(finding, root)),
    ],
    warnings: findings.filter(isWarning).map((finding) => problemOf(finding, root)),
  };
}

/**
 * One environment for the checks between environments. What comes from an environment variable is left out: this run does not
 * know the value that it has for another environment.
 */
export function environmentDraft({ name, file, root }: EnvironmentLayers): EnvironmentDraft | undefined {
  if (!root || name === undefined) return undefined;
  const { references } = substituteEnvironment(root, {});
  return { name, file, root, draft: draftOf(root, checkDeploymentShape(root), references) };
}

function draftOf(root: Located, shape: readonly ShapeProblem[], unknown: readonly Path[] = []): Draft {
  const filled = canonicalValues(deploymentSchema, fillDefaults(deploymentSchema, toPlain(root)));
  const wrong = shape.flatMap((problem) => (problem.wrong ? [problem.wrong] : []));
  const kept = withoutWrong(filled, [...wrong, ...unknown, ...mergingPaths(root)]);
  // What is left after leaving out everything of a wrong shape has, where it is there, the shape of the schema.
  return resolve(isRecord(kept) ? (kept as Draft) : {});
}

/** What a finding misses is there, and was left out because it is wrong. */
function isThere({ absent = [] }: DraftFinding, wrong: readonly Path[]): boolean {
  const left = wrong.map(formatPath);
  return absent.map(formatPath).some((path) => left.some((other) => other === path || other.startsWith(`${path}[`)));
}

/** One problem of shape for each value: none when it was refused before, else its type, its length, its form. */
function withoutEchoes(
  shape: readonly ShapeProblem[],
  earlier: readonly Problem[],
  merging: readonly Path[],
): Problem[] {
  const problems = shape.map(({ problem }) => problem);
  const pathsOf = (code: string) => new Set(problems.filter((it) => it.code === code).map(({ path }) => path));
  const refused = new Set(earlier.flatMap(namesOf));
  const removed = earlier.flatMap(({ path }) => /^(.*)\.remove$/.exec(path ?? "")?.[1] ?? []);
  const mayHaveMore: ReadonlySet<string | undefined> = new Set([...merging.map(formatPath), ...removed]);
  const wrongType = pathsOf("ZTAI-CFG-013");
  const wrongLength = pathsOf("ZTAI-CFG-016");
  return problems.filter((problem) => {
    const { code, path } = problem;
    if (code === "ZTAI-CFG-011") return !mayHaveMore.has(path);
    if (namesOf(problem).some((name) => refused.has(name))) return false;
    if (code === "ZTAI-CFG-010") return true;
    if (wrongType.has(path) && code !== "ZTAI-CFG-013") return false;
    return code !== "ZTAI-CFG-015" || !wrongLength.has(path);
  });
}

/**
 * What a value is recognised by: its file with its path, or with its place. Its path in an overlay may have other indices than in the
 * tree as a whole, but the same end.
 */
function namesOf({ file, place, path = "" }: Problem): string[] {
  const end = path.slice(Math.max(path.lastIndexOf("."), path.lastIndexOf("[")) + 1);
  return [`${file} ${path}`, `${file} ${place} ${end}`];
}

function problemOf({ path, code, message, allowed, fix, ...finding }: DraftFinding, root: Located): Problem {
  const { at } = nearestNode(root, path);
  const known = { code, file: at.file, place: placeOf(at), path: formatPath(path), allowed, fix };
  const node = find(root, path);
  if (finding.ofKey || node?.kind !== "scalar") return { ...known, found: finding.found, message };
  return { ...known, found: foundText(node), message: `${message}${oddity(String(node.value))}` };
}

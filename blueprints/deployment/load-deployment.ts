import { comparePlaces, type Problem } from "../../common/problem";
import { ConfigurationError } from "../../common/ztai-error";
import type { Deployment } from "./deployment.generated";
import type { Draft } from "./draft";
import { problemsBetween } from "./problems-between";
import { environmentDraft, readEnvironment } from "./read-environment";
import type { EnvironmentVariables } from "./source/environment-variables";
import { allLayers, layersOf, readFiles, type DeploymentFiles, type EnvironmentLayers } from "./source/read-layers";

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
  readonly env?: EnvironmentVariables;
  /**
   * Ids of controls and rules that an exemption may name.
   * @default - every id of the right form
   */
  readonly exemptible?: readonly string[];
}

/** A deployment and what should be looked at in it. */
export interface LoadedDeployment {
  readonly deployment: Deployment;
  /** Findings that stop nothing. */
  readonly warnings: readonly Problem[];
}

/** All environments of a deployment file. */
export interface LoadedEnvironments {
  /** Names of all environments, in alphabetical order; empty for a file that names none. */
  readonly environments: readonly string[];
  /** Deployments without problems, by the name of their environment. */
  readonly deployments: ReadonlyMap<string, Deployment>;
  /** Every problem once, in the order of the files, with the environments that have it. */
  readonly problems: readonly EnvironmentProblem[];
  readonly warnings: readonly EnvironmentProblem[];
}

/** A problem of some environments. */
export interface EnvironmentProblem {
  readonly problem: Problem;
  /** Names of the environments, in alphabetical order. */
  readonly environments: readonly string[];
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
 * Like {@link loadDeployment}, with the warnings. Where there are overlays, what keeps this environment from being applied beside
 * another is a problem; what is wrong with the other one alone is not.
 *
 * @throws ConfigurationError with every problem of the file at once.
 */
export function loadDeploymentWithWarnings(file: string, options: LoadOptions): LoadedDeployment {
  const files = readFiles(file);
  const layers = layersOf(files, options.environment);
  const { draft, problems, warnings } = readEnvironment(layers, contextOf(options));
  const all = [...problems.map((problem) => withOverlays(problem, files)), ...besideOthers(files, layers)];
  if (!draft || all.length > 0) throw new ConfigurationError(inOrder(all));
  return { deployment: asDeployment(draft), warnings };
}

/** Reads every environment of a deployment file, each by itself and all side by side. */
export function loadEnvironments(file: string, options: Omit<LoadOptions, "environment">): LoadedEnvironments {
  const environments = allLayers(readFiles(file));
  const problems = new Collected();
  const warnings = new Collected();
  const drafts = new Map<string, Draft>();
  for (const layers of environments) {
    const { name = "" } = layers;
    const read = readEnvironment(layers, contextOf(options));
    for (const problem of read.problems) problems.add(problem, name);
    for (const problem of read.warnings) warnings.add(problem, name);
    if (read.draft) drafts.set(name, read.draft);
  }
  const apart = environments.filter(isItself).flatMap((layers) => environmentDraft(layers) ?? []);
  for (const { problem, environments: both } of problemsBetween(apart)) problems.add(problem, ...both);
  const sound = [...drafts].filter(([name]) => !problems.concern(name));
  return {
    environments: environments.map(({ name = "" }) => name),
    deployments: new Map(sound.map(([name, draft]) => [name, asDeployment(draft)])),
    problems: problems.list(),
    warnings: warnings.list(),
  };
}

/** A file that leaves its environment to overlays is not wrong: nobody said which. */
function withOverlays(problem: Problem, { overlays }: DeploymentFiles): Problem {
  const isNameless = problem.path === "" && problem.message === "lacks the key environment" && overlays.size > 0;
  return isNameless ? { ...problem, fix: `name one by --environment: ${[...overlays.keys()].join(", ")}` } : problem;
}

/** Problems of an environment with the others that the files describe. */
function besideOthers(files: DeploymentFiles, layers: EnvironmentLayers): Problem[] {
  if (files.overlays.size === 0 || !isItself(layers)) return [];
  const own = environmentDraft(layers);
  if (!own) return [];
  const others = allLayers(files).filter((other) => other.name !== own.name && isItself(other));
  const drafts = others.flatMap((other) => environmentDraft(other) ?? []);
  return problemsBetween([own, ...drafts], own.name).map(({ problem }) => problem);
}

/** A file that says that it is for another environment is not an overlay. */
function isItself({ problems }: EnvironmentLayers): boolean {
  return !problems.some(({ code }) => code === "ZTAI-CFG-090");
}

function contextOf({ today, exemptible, env = {} }: LoadOptions) {
  return { today, exemptible, env };
}

/** Problems of several environments, each once. */
class Collected {
  private readonly found = new Map<string, { problem: Problem; environments: Set<string> }>();

  add(problem: Problem, ...environments: readonly string[]): void {
    const key = JSON.stringify(problem);
    const known = this.found.get(key) ?? { problem, environments: new Set() };
    for (const environment of environments) known.environments.add(environment);
    this.found.set(key, known);
  }

  concern(environment: string): boolean {
    return [...this.found.values()].some(({ environments }) => environments.has(environment));
  }

  list(): EnvironmentProblem[] {
    return [...this.found.values()]
      .map(({ problem, environments }) => ({ problem, environments: [...environments].sort() }))
      .sort((a, b) => comparePositions(a.problem, b.problem));
  }
}

/** Every problem once, in the order of the files. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const distinct = Array.from(new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values());
  return distinct.sort(comparePositions);
}

function comparePositions(a: Problem, b: Problem): number {
  return compare(a.file ?? "", b.file ?? "") || comparePlaces(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A draft without any problem has every required key and every default: that is a deployment. */
function asDeployment(draft: Draft): Deployment {
  return draft as Deployment;
}

import { basename } from "node:path";
import { nearest } from "../../../common/nearest";
import type { Problem } from "../../../common/problem";
import type { LocatedMap, LocatedScalar } from "../../../common/yaml/located";
import { formatPath, scalars, placeOf } from "../../../common/yaml/located";
import { shownName } from "../../../common/standard-input";
import { environmentName, findOverlays } from "./environment-files";
import { layOverlay, strayRemovals } from "./overlay";
import { parseSource } from "./parse-source";
import { readSource } from "./read-source";
import { findSecrets } from "./secrets";

/** One file, or a file and its overlay, as one tree. */
export interface Layers {
  /** @default - something could not be understood: see the problems */
  readonly root?: LocatedMap;
  readonly problems: readonly Problem[];
  /** The file on top, as messages name it: the overlay, or the deployment file alone. */
  readonly file: string;
}

/** The layers of one environment. */
export interface EnvironmentLayers extends Layers {
  /** Its name, such as `prod`. @default - no file says it */
  readonly name?: string;
}

/** A deployment file with what is beside it. */
export interface DeploymentFiles {
  readonly base: Layers;
  /** Environment that the deployment file names. @default - none */
  readonly named?: string;
  /** Overlays by environment; of several for one, none can count. */
  readonly overlays: ReadonlyMap<string, readonly string[]>;
}

/** Reads a deployment file and finds its overlays. */
export function readFiles(file: string): DeploymentFiles {
  const base = readLayer(file);
  const named = base.root?.entries.get("environment");
  const isNamed = named?.kind === "scalar" && typeof named.value === "string";
  return { base, named: isNamed ? String(named.value) : undefined, overlays: findOverlays(file) };
}

/** The layers of an environment; without a name, the deployment file alone. */
export function layersOf(files: DeploymentFiles, environment: string | undefined): EnvironmentLayers {
  const { base, named, overlays } = files;
  if (environment === undefined) return { ...aloneOf(base), name: named };
  if (!environmentName.test(environment)) return withProblem(base, noSuchName(base.file, environment));
  const [overlayFile, ...others] = overlays.get(environment) ?? [];
  if (overlayFile === undefined) {
    const alone = { ...aloneOf(base), name: environment };
    if (base.root === undefined || named === environment) return alone;
    const root = named === undefined ? forEnvironment(base, environment) : base.root;
    return withProblem({ ...alone, root }, noOverlay(files, environment));
  }
  const overlay = readLayer(overlayFile, environment);
  const problems = [...base.problems, ...overlay.problems, ...others.map((other) => oneTooMany(overlayFile, other))];
  const layers = { name: environment, file: overlayFile };
  if (!base.root || !overlay.root) return { ...layers, problems };
  const claimed = overlay.root.entries.get("environment");
  if (claimed?.kind === "scalar" && claimed.value !== environment) problems.push(mismatch(claimed, environment));
  const over = claimed?.kind === "scalar" ? overlay.root : forEnvironment(overlay, environment);
  const { root, problems: wrong } = layOverlay(base.root, over);
  return { ...layers, root, problems: [...problems, ...wrong, ...strayRemovals(root)] };
}

/** Every environment that the files describe, by name: those of the overlays, and the deployment file's unless one makes it. */
export function allLayers(files: DeploymentFiles): EnvironmentLayers[] {
  const { named, overlays } = files;
  const isAlone = named === undefined ? overlays.size === 0 : !overlays.has(named);
  const environments = [...overlays.keys(), ...(isAlone ? [undefined] : [])].map((name) => layersOf(files, name));
  return environments.sort(({ name: a = "" }, { name: b = "" }) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The deployment file without an overlay. */
function aloneOf(base: Layers): Layers {
  return base.root ? { ...base, problems: [...base.problems, ...strayRemovals(base.root)] } : base;
}

/** @param environment of an overlay. @default - the file is not an overlay */
function readLayer(file: string, environment?: string): Layers {
  const source = readSource(file);
  const shown = shownName(file);
  if ("problem" in source) return { file: shown, problems: [source.problem] };
  const { root, problems } = parseSource(shown, source.text, environment);
  const secrets = findSecrets(shown, source.text).map((problem) => ({ ...problem, path: pathAt(root, problem.place) }));
  return { file: shown, root, problems: [...problems, ...secrets] };
}

/** The value that a line holds; of several the last. */
function pathAt(root: LocatedMap | undefined, place: string | undefined): string | undefined {
  const here =
    root && Array.from(scalars(root)).filter(({ scalar }) => String(scalar.at.line) === place?.split(":")[0]);
  const last = here?.at(-1);
  return last && formatPath(last.path);
}

/** A file that says in its first place for which environment it is. */
function forEnvironment({ file, root }: Layers, environment: string): LocatedMap {
  const at = { file, line: 1, column: 1 };
  const own: LocatedScalar = { kind: "scalar", at, value: environment, source: environment };
  return { kind: "map", at, ...root, entries: new Map([...(root?.entries ?? []), ["environment", own]]) };
}

function withProblem(layers: Layers, problem: Problem): Layers {
  return { ...layers, problems: [...layers.problems, problem] };
}

function noOverlay({ base, named, overlays }: DeploymentFiles, environment: string): Problem {
  const { file } = base;
  const found = named === undefined ? "names no environment" : `is for ${named}`;
  const code = "ZTAI-CFG-090";
  if (file === "stdin") {
    const message = `${found}, and standard input has no overlay beside it`;
    return { code, file, message, fix: "name the file, or leave --environment out" };
  }
  const known = [...overlays.keys()];
  const meant = nearest(environment, [...known, named ?? ""]);
  const fix = meant ? `did you mean ${meant}?` : `write one: the same name with .${environment} before its ending`;
  const message = `${found}, and no overlay for ${environment} is beside it`;
  return { code, file, message, allowed: known.join(", "), fix };
}

function noSuchName(file: string, environment: string): Problem {
  const allowed = "2 to 8 lower-case letters and digits, starting with a letter";
  const message = `cannot be loaded for the environment ${JSON.stringify(environment)}`;
  return { code: "ZTAI-CFG-090", file, message, allowed, fix: "name an environment" };
}

function oneTooMany(overlay: string, file: string): Problem {
  const message = `is an overlay for the same environment as ${basename(overlay)}`;
  return { code: "ZTAI-CFG-090", file, message, fix: "keep one of them" };
}

function mismatch(named: LocatedScalar, environment: string): Problem {
  const message = `is not the environment ${environment} that the name of the file says`;
  return {
    code: "ZTAI-CFG-090",
    file: named.at.file,
    place: placeOf(named.at),
    path: "environment",
    found: named.source,
    message,
    fix: "remove it, or rename the file",
  };
}

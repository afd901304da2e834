import type { Problem } from "../../../common/problem";
import type { LocatedMap, LocatedScalar } from "../../../common/yaml/located";
import { formatPath, scalars, placeOf } from "../../../common/yaml/located";
import { findOverlay, mergeOverlay } from "./overlay";
import { parseSource } from "./parse-source";
import { readSource } from "./read-source";
import { findSecrets } from "./secrets";

/** The file and its overlay as one tree. */
export interface Layers {
  /** @default - something could not be understood: see the problems */
  readonly root?: LocatedMap;
  readonly problems: readonly Problem[];
}

/** Reads the deployment file and, for an environment, its overlay. */
export function readLayers(file: string, environment: string | undefined): Layers {
  const base = readLayer(file);
  if (environment === undefined) return base;
  if (!/^[a-z][a-z0-9]{1,7}$/.test(environment)) return withProblem(base, noSuchName(file, environment));
  const overlayFile = findOverlay(file, environment);
  if (overlayFile === undefined) return withoutOverlay(base, file, environment);
  const overlay = readLayer(overlayFile);
  const problems = [...base.problems, ...overlay.problems];
  if (!base.root || !overlay.root) return { problems };
  const named = overlay.root.entries.get("environment");
  if (named?.kind === "scalar" && named.value !== environment) problems.push(mismatch(named, environment));
  const at = { file: overlayFile, line: 1, column: 1 };
  const own: LocatedScalar =
    named?.kind === "scalar" ? named : { kind: "scalar", at, value: environment, source: environment };
  const over = { ...overlay.root, entries: new Map([...overlay.root.entries, ["environment", own]]) };
  const merged = mergeOverlay(base.root, over);
  return merged.kind === "map" ? { root: merged, problems } : { problems };
}

function readLayer(file: string): Layers {
  const source = readSource(file);
  if ("problem" in source) return { problems: [source.problem] };
  const shown = file === "-" ? "stdin" : file;
  const { root, problems } = parseSource(shown, source.text);
  const secrets = findSecrets(shown, source.text).map((problem) => ({ ...problem, path: pathAt(root, problem.place) }));
  return { root, problems: [...problems, ...secrets] };
}

/** The value that a line holds; of several the last. */
function pathAt(root: LocatedMap | undefined, place: string | undefined): string | undefined {
  const here =
    root && Array.from(scalars(root)).filter(({ scalar }) => String(scalar.at.line) === place?.split(":")[0]);
  const last = here?.at(-1);
  return last && formatPath(last.path);
}

function withProblem(layers: Layers, problem: Problem): Layers {
  return { ...layers, problems: [...layers.problems, problem] };
}

function withoutOverlay(base: Layers, file: string, environment: string): Layers {
  const named = base.root?.entries.get("environment");
  if (!base.root || (named?.kind === "scalar" && named.value === environment)) return base;
  const found = named?.kind === "scalar" ? ` is for ${String(named.value)}` : " names no environment";
  const message = `${found.trimStart()}, and no overlay for ${environment} is beside it`;
  const fix = `write one: the same name with .${environment} before its ending`;
  return withProblem(base, { code: "ZTAI-CFG-090", file, message, fix });
}

function noSuchName(file: string, environment: string): Problem {
  const allowed = "2 to 8 lower-case letters and digits, starting with a letter";
  const message = `cannot be loaded for the environment ${JSON.stringify(environment)}`;
  return { code: "ZTAI-CFG-090", file, message, allowed, fix: "name an environment" };
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

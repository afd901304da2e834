import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { TerraformDocument } from "../document";
import type { PlacedSkip } from "./hcl/beside";
import { isError, type Problem } from "../../../common/problem";
import { systemReason } from "../../../common/system-error";
import { isProblem, readJsonFile, readJsonInput, readNamedJson } from "./read-file";
import type { Loaded, ParsedFile, Source } from "./source";
import { armTemplate } from "./arm-template";
import { withModules, withoutModules } from "./called-modules";
import { cdktfOutput, unknownContent } from "./cdktf-output";
import { rawState } from "./raw-state";
import { terraformJson } from "./terraform-json";
import { terraformPlan } from "./terraform-plan";
import { terraformState } from "./terraform-state";

/** Every kind of JSON input, in the order in which they are asked. */
const sources: readonly Source[] = [cdktfOutput, terraformPlan, terraformState, rawState, armTemplate, terraformJson];

/** File names that make a folder a synthesis, in order of preference. */
const entries = ["manifest.json", "cdk.tf.json"];

/** The path that stands for standard input. */
export const standardInput = "-";

/** One input as reports show it. */
export interface Input {
  readonly path: string;
  readonly kind: string;
  readonly stacks: readonly string[];
}

/** Everything that could be loaded from all inputs, and everything that could not. */
export interface LoadedEstate {
  readonly inputs: readonly Input[];
  readonly documents: readonly TerraformDocument[];
  /** Documents written by hand, where an exemption stands beside its resource. */
  readonly handwritten: ReadonlySet<TerraformDocument>;
  /** Comments for other tools beside resources; they count only when asked for. */
  readonly skips: readonly PlacedSkip[];
  readonly problems: readonly Problem[];
}

type LoadedPath = Loaded & { readonly skips?: readonly PlacedSkip[] };

/**
 * Loads every path; several make one estate. A path is a `cdktf.out` folder, a folder or file of Terraform's own language, or a
 * JSON file of a kind that its content tells; `-` is JSON on standard input. Never throws: what cannot be read is a problem.
 */
export async function loadInputs(paths: readonly string[]): Promise<LoadedEstate> {
  const results: PlacedPath[] = [];
  for (const path of new Set(paths)) {
    const json = loadJsonPath(path);
    results.push({ path: label(path), ...(json ? await withModules(json) : await loadHclAt(path)) });
  }
  return together(results);
}

/** As {@link loadInputs}, without waiting: for JSON inputs, such as what the kit synthesized. Others are problems. */
export function loadJsonInputs(paths: readonly string[]): LoadedEstate {
  const notJson = (path: string) => failed(unreadable(path, "ZTAI-POL-004", "no JSON"));
  const load = (path: string) => ({ path: label(path), ...withoutModules(loadJsonPath(path) ?? notJson(path)) });
  return together([...new Set(paths)].map(load));
}

type PlacedPath = LoadedPath & { readonly path: string };

function together(results: readonly PlacedPath[]): LoadedEstate {
  return {
    inputs: results.map(({ path, kind, documents }) => ({ path, kind, stacks: documents.map(({ stack }) => stack) })),
    documents: results.flatMap(({ documents }) => documents),
    handwritten: new Set(results.filter(({ kind }) => kind === "terraform-hcl").flatMap(({ documents }) => documents)),
    skips: results.flatMap(({ skips }) => skips ?? []),
    problems: results.flatMap(({ problems }) => problems).map(withUnread),
  };
}

/** What a path of JSON holds; undefined for Terraform's own language. */
function loadJsonPath(path: string): LoadedPath | undefined {
  if (path === standardInput) return loadFile(readJsonInput(standardInput, "stdin"));
  try {
    if (statSync(path).isDirectory()) return loadJsonFolder(path);
    return /\.(tf|tfvars)$/.test(path) ? undefined : loadFile(readNamedJson(path, label(path)));
  } catch (error) {
    return failed(unreadable(path, "ZTAI-POL-002", systemReason(error)));
  }
}

function loadJsonFolder(folder: string): LoadedPath | undefined {
  const entry = entries.map((name) => join(folder, name)).find((candidate) => existsSync(candidate));
  if (entry !== undefined) return loadFile(readJsonFile(entry, label(entry)));
  const names = readdirSync(folder).sort();
  if (names.some((name) => /\.tf(\.json)?$/.test(name))) return undefined;
  // The folder `stacks` of a synthesis, without the manifest above it.
  const stacks = names.map((name) => join(folder, name, "cdk.tf.json")).filter((file) => existsSync(file));
  if (stacks.length > 0) return merged(stacks.map((file) => loadFile(readJsonFile(file, label(file)))));
  return failed(unreadable(folder, "ZTAI-POL-004", "a folder without Terraform files"));
}

/** The parser of Terraform's language is loaded on first use only: it is megabytes of WebAssembly. */
async function loadHclAt(path: string): Promise<LoadedPath> {
  const { loadHcl } = await import("./hcl/load-hcl");
  return loadHcl({ path, label: label(path).replace(/(?<=.)\/+$/, "") });
}

function loadFile(file: ParsedFile | Problem): LoadedPath {
  if (isProblem(file)) return failed(file);
  return sources.find((source) => source.recognises(file))?.load(file) ?? failed(unknownContent(file.label));
}

function merged(loaded: readonly LoadedPath[]): LoadedPath {
  return {
    kind: loaded.find(({ documents }) => documents.length > 0)?.kind ?? "unreadable",
    documents: loaded.flatMap(({ documents }) => documents),
    problems: loaded.flatMap(({ problems }) => problems),
    calling: loaded.flatMap(({ calling }) => calling ?? []),
  };
}

/** Problems of what was not read at all, or not to its end. */
const unreadCodes: ReadonlySet<string> = new Set(
  ["001", "002", "003", "004", "005", "006", "007", "020"].map((number) => `ZTAI-POL-${number}`),
);

/** What a file that cannot be read holds could be anything. */
function withUnread(problem: Problem): Problem {
  const isUnread = isError(problem) && unreadCodes.has(problem.code);
  return isUnread && !problem.unread ? { ...problem, unread: [problem.file ?? ""] } : problem;
}

function unreadable(path: string, code: string, found: string): Problem {
  const allowed = "a cdktf.out folder, a folder of *.tf files, or a JSON file of Terraform or ARM";
  return { code, level: "error", file: label(path), place: "", found, allowed, fix: "check the path" };
}

function failed(problem: Problem): LoadedPath {
  return { kind: "unreadable", documents: [], problems: [problem] };
}

function label(path: string): string {
  return path.split("\\").join("/");
}

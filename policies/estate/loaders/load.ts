import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Json } from "../../../common/json";
import type { TerraformDocument } from "../document";
import type { PlacedSkip } from "./hcl/beside";
import { isError, type Problem } from "../../../common/problem";
import { shownName, standardInput } from "../../../common/standard-input";
import { systemReason } from "../../../common/system-error";
import { withModules, withoutModules } from "./called-modules";
import { labeller, realPath } from "./labels";
import { loadFolder, type FolderOptions } from "./load-folder";
import { readJsonFile, readJsonInput, readNamedJson } from "./read-file";
import { terraformJson } from "./terraform-json";
import { failed, loadFile, merged, unreadable, type LoadedPath } from "./read-path";

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

/**
 * Loads every path; several make one estate. A path is a folder of syntheses, of Terraform's own language or of plans, a file of
 * one of them, or `-` for JSON on standard input. Never throws: what cannot be read is a problem. The same paths give the same
 * estate from wherever they are named.
 */
export async function loadInputs(paths: readonly string[], options: FolderOptions = {}): Promise<LoadedEstate> {
  const given = distinct(paths);
  const label = labelOf(given);
  const results: PlacedPart[] = [];
  for (const path of given)
    for (const part of await loadPath(path, label, options)) results.push({ path: label(path), ...part });
  return together(results);
}

/** As {@link loadInputs}, without waiting: for JSON inputs, such as what the kit synthesized. Others are problems. */
export function loadJsonInputs(paths: readonly string[]): LoadedEstate {
  const given = distinct(paths);
  const label = labelOf(given);
  return together(given.map((path) => ({ path: label(path), ...withoutModules(loadJsonPath(path, label)) })));
}

/** A stack in Terraform's JSON, as `cdk.tf.json` holds it. */
export interface StackText {
  readonly name: string;
  /** File as reports show it: where it is, or would be. */
  readonly file: string;
  readonly text: string;
}

/** Loads stacks from memory as one estate. Modules that they call are problems: nothing of them is read. */
export function loadStacks(stacks: readonly StackText[]): LoadedEstate {
  return together(
    stacks.map(({ name, file, text }) => {
      const {
        documents,
        problems,
        calling = [],
      } = terraformJson.load({
        path: file,
        label: file,
        text,
        json: JSON.parse(text) as Json,
      });
      const named = documents.map((document) => ({ ...document, stack: name }));
      const loaded = { kind: "cdktf-output", documents: named, problems, calling };
      return { path: file, ...withoutModules(loaded) };
    }),
  );
}

type Label = (path: string) => string;
type PlacedPart = LoadedPath & { readonly path: string };

/** The same folder is one input, however it is spelled. */
function distinct(paths: readonly string[]): readonly string[] {
  return [...new Map(paths.map((path) => [isNamed(path) ? path : realPath(path), path])).values()];
}

function labelOf(paths: readonly string[]): Label {
  const label = labeller(paths.filter((path) => !isNamed(path)));
  return (path) => (isNamed(path) ? shownName(path) : label(path));
}

/** Standard input, and pipes: what they are called says nothing of what they hold. */
function isNamed(path: string): boolean {
  return path === standardInput || /^\/(?:dev|proc)\//.test(path);
}

async function loadPath(path: string, label: Label, options: FolderOptions): Promise<readonly LoadedPath[]> {
  try {
    if (path === standardInput) return [await withModules(loadFile(readJsonInput(standardInput, label(path))))];
    if (statSync(path).isDirectory()) return await loadFolder(realPath(path), label, options);
    if (!/\.(tf|tfvars)$/.test(path)) return [await withModules(loadFile(readNamedJson(path, label(path))))];
  } catch (error) {
    return [failed(unreadable(label(path), "ZTAI-POL-002", systemReason(error)))];
  }
  // The parser of Terraform's language is loaded on first use only: it is megabytes of WebAssembly.
  const { loadHcl } = await import("./hcl/load-hcl");
  return [await loadHcl({ path, label: label(path) })];
}

/** What a path of JSON holds: a file, a synthesis, or the folder `stacks` of one. */
function loadJsonPath(path: string, label: Label): LoadedPath {
  if (path === standardInput) return loadFile(readJsonInput(standardInput, label(path)));
  const read = (file: string) => loadFile(readJsonFile(file, label(file)));
  try {
    if (!statSync(path).isDirectory()) return loadFile(readNamedJson(path, label(path)));
    const stacks = readdirSync(path).map((name) => join(path, name, "cdk.tf.json"));
    const [entry] = ["manifest.json", "cdk.tf.json"].map((name) => join(path, name)).filter(existsSync);
    const files = entry === undefined ? stacks.sort().filter(existsSync) : [entry];
    return files.length > 0 ? merged(files.map(read)) : failed(unreadable(label(path), "ZTAI-POL-004", "no synthesis"));
  } catch (error) {
    return failed(unreadable(label(path), "ZTAI-POL-002", systemReason(error)));
  }
}

function together(parts: readonly PlacedPart[]): LoadedEstate {
  const named = withOwnStacks(parts);
  const paths = [...new Set(named.map(({ path }) => path))];
  return {
    inputs: paths.map((path) => inputOf(path, merged(named.filter((part) => part.path === path)))),
    documents: named.flatMap(({ documents }) => documents),
    handwritten: new Set(named.filter(({ kind }) => kind === "terraform-hcl").flatMap(({ documents }) => documents)),
    skips: named.flatMap(({ skips }) => skips ?? []),
    problems: distinctProblems(named.flatMap(({ problems }) => problems).map(withUnread)),
  };
}

function inputOf(path: string, { kind, documents }: LoadedPath): Input {
  return { path, kind, stacks: documents.map(({ stack }) => stack) };
}

/** Two syntheses may call their stacks the same; a stack is the identity of what is in it. */
function withOwnStacks(parts: readonly PlacedPart[]): readonly PlacedPart[] {
  const taken = new Set<string>();
  return parts.map((part) => ({
    ...part,
    documents: part.documents.map((document) => {
      const { stack, file } = document;
      const name = taken.has(stack) ? `${stack} of ${file}` : stack;
      taken.add(name);
      return name === stack ? document : { ...document, stack: name };
    }),
  }));
}

/** A module that several call has its problems once. */
function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
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

import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { TerraformDocument } from "./document";
import type { Problem } from "./problem";
import { isProblem, readJsonFile, systemReason } from "./read-file";
import type { Loaded, ParsedFile, Source } from "./source";
import { armTemplate } from "./sources/arm-template";
import { cdktfOutput, unknownContent } from "./sources/cdktf-output";
import { rawState } from "./sources/raw-state";
import { terraformJson } from "./sources/terraform-json";
import { terraformPlan } from "./sources/terraform-plan";
import { terraformState } from "./sources/terraform-state";

/** Every kind of input, in the order in which they are asked. */
const sources: readonly Source[] = [cdktfOutput, terraformPlan, terraformState, rawState, armTemplate, terraformJson];

/** File names that make a folder an input, in order of preference. */
const entries = ["manifest.json", "cdk.tf.json"];

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
  readonly problems: readonly Problem[];
}

/** Loads every path; several make one estate. Never throws: what cannot be read is a problem. */
export function loadInputs(paths: readonly string[]): LoadedEstate {
  const results = [...new Set(paths)].map((path) => ({ path: label(path), ...loadPath(path) }));
  return {
    inputs: results.map(({ path, kind, documents }) => ({ path, kind, stacks: documents.map(({ stack }) => stack) })),
    documents: results.flatMap(({ documents }) => documents),
    problems: results.flatMap(({ problems }) => problems),
  };
}

function loadPath(path: string): Loaded {
  const file = findEntry(path);
  return typeof file === "string" ? loadFile(readJsonFile(file, label(file))) : failed(file);
}

function loadFile(file: ParsedFile | Problem): Loaded {
  if (isProblem(file)) return failed(file);
  return sources.find((source) => source.recognises(file))?.load(file) ?? failed(unknownContent(file.label));
}

/** The file to read for a path: itself, or what makes a folder an input. */
function findEntry(path: string): string | Problem {
  try {
    if (!statSync(path).isDirectory()) return path;
    const entry = entries.map((name) => join(path, name)).find((candidate) => existsSync(candidate));
    return entry ?? unreadable(path, "ZTAI-POL-004", `a folder with neither ${entries.join(" nor ")}`);
  } catch (error) {
    return unreadable(path, "ZTAI-POL-002", systemReason(error));
  }
}

function unreadable(path: string, code: string, found: string): Problem {
  const allowed = "a cdktf.out folder or a Terraform JSON file";
  return { code, level: "error", file: label(path), place: "", found, allowed, fix: "check the path" };
}

function failed(problem: Problem): Loaded {
  return { kind: "unreadable", documents: [], problems: [problem] };
}

function label(path: string): string {
  return path.split("\\").join("/");
}

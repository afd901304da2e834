import type { Problem } from "../../../common/problem";
import { armTemplate } from "./arm-template";
import { cdktfOutput, unknownContent } from "./cdktf-output";
import type { PlacedSkip } from "./hcl/beside";
import { rawState } from "./raw-state";
import { isProblem } from "./read-file";
import type { Loaded, ParsedFile, Source } from "./source";
import { terraformJson } from "./terraform-json";
import { terraformPlan } from "./terraform-plan";
import { terraformState } from "./terraform-state";

/** Every kind of JSON input, in the order in which they are asked. */
const sources: readonly Source[] = [cdktfOutput, terraformPlan, terraformState, rawState, armTemplate, terraformJson];

/** Kinds that a file in a folder can be of without its name saying so. */
const unnamed: readonly Source[] = [terraformPlan, terraformState, rawState, armTemplate];

/** What a path holds. */
export type LoadedPath = Loaded & { readonly skips?: readonly PlacedSkip[] };

/** What a file of JSON holds that was named by the user, or by Terraform's conventions. */
export function loadFile(file: ParsedFile | Problem): LoadedPath {
  if (isProblem(file)) return failed(file);
  return sources.find((source) => source.recognises(file))?.load(file) ?? failed(unknownContent(file.label));
}

/** The plan, state or template that a file holds; undefined when it is something else. */
export function loadUnnamed(file: ParsedFile): LoadedPath | undefined {
  return unnamed.find((source) => source.recognises(file))?.load(file);
}

/** Several parts as one. */
export function merged(loaded: readonly LoadedPath[]): LoadedPath {
  const kinds = [...new Set(loaded.filter(({ documents }) => documents.length > 0).map(({ kind }) => kind))];
  return {
    kind: kinds.join(" and ") || "unreadable",
    documents: loaded.flatMap(({ documents }) => documents),
    problems: loaded.flatMap(({ problems }) => problems),
    calling: loaded.flatMap(({ calling }) => calling ?? []),
    skips: loaded.flatMap(({ skips }) => skips ?? []),
  };
}

/** @param file as reports show it */
export function unreadable(file: string, code: string, found: string): Problem {
  const allowed = "a cdktf.out folder, a folder of *.tf files or of plans, or a JSON file of Terraform or ARM";
  return { code, level: "error", file, place: "", found, allowed, fix: "check the path" };
}

/** An input of which nothing can be read. */
export function failed(problem: Problem): LoadedPath {
  return { kind: "unreadable", documents: [], problems: [problem] };
}

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { formatProblem } from "../../../common/problem";
import { loadAnswers, type LoadedAnswers } from "../../../policies/questions";
import { tempFolder } from "../../helpers/temp-folder";

export const today = "2026-11-20";
const folder = tempFolder();

/** Writes an answers file and loads it. */
export function load(text: string | Uint8Array): LoadedAnswers & { readonly messages: readonly string[] } {
  const file = join(folder, "answers.yaml");
  writeFileSync(file, text);
  const loaded = loadAnswers(file, today);
  const messages = loaded.problems.map((problem) => formatProblem({ ...problem, file: "answers.yaml" }));
  return { ...loaded, messages };
}

/** An entry that is right, with some lines replaced or added. */
export function entry(control: string, changes: Readonly<Record<string, string | undefined>> = {}): string {
  const fields = {
    answer: "yes",
    owner: "security-team",
    evidence: "https://wiki.contoso.example/agents",
    date: "2026-11-02",
    reviewDate: "2027-05-02",
    ...changes,
  };
  const lines = Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [`    ${key}: ${value}`]));
  return [`  ${control}:`, ...lines, ""].join("\n");
}

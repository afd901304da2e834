import { readdirSync } from "node:fs";
import { join } from "node:path";
import { runRules, type Finding } from "../../policies/engine/run";
import { buildGraph } from "../../policies/estate/estate";
import { loadHcl } from "../../policies/estate/loaders/hcl/load-hcl";
import { rules } from "../../policies/rules";

const folders = join(__dirname, "folders");

/** What the rules say of one folder. */
export interface Judged {
  readonly findings: readonly Finding[];
  /** Number of problems in reading it. */
  readonly problems: number;
}

/** The folders of the corpus, in order. */
export const corpusFolders: readonly string[] = readdirSync(folders).sort();

export async function judgeFolder(name: string): Promise<Judged> {
  const { documents, problems } = await loadHcl({ path: join(folders, name), label: name });
  return { findings: runRules(rules, buildGraph(documents)), problems: problems.length };
}

/** Judges every folder, by its name. */
export async function judgeCorpus(): Promise<ReadonlyMap<string, Judged>> {
  const all = new Map<string, Judged>();
  for (const name of corpusFolders) all.set(name, await judgeFolder(name));
  return all;
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ResourceInstance } from "../../../../../policies/estate/document";
import { buildGraph } from "../../../../../policies/estate/estate";
import type { Graph } from "../../../../../policies/estate/graph";
import { loadHcl, type HclLoaded } from "../../../../../policies/estate/loaders/hcl/load-hcl";

/** What one loaded folder of a test holds, with paths relative to it. */
export interface HclFolder {
  readonly loaded: HclLoaded;
  readonly instances: readonly ResourceInstance[];
  readonly graph: Graph;
  /** `file:place found` of each problem. */
  readonly problems: readonly string[];
  /** The arguments of the instance at an address. */
  raw(address: string): ResourceInstance["raw"];
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files to a folder of their own, runs `use` on it and removes it. */
export async function inFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "hcl-"));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loads files as a root module. @param entry what of them is loaded: a folder, or one file */
export function loadFiles(files: Files | string, entry = "."): Promise<HclFolder> {
  return inFolder(typeof files === "string" ? { "main.tf": files } : files, (folder) => loaded(folder, entry));
}

/** Loads what stands in a folder. */
export async function loaded(folder: string, entry = "."): Promise<HclFolder> {
  const result = await loadHcl({ path: join(folder, entry), label: join(folder, entry) });
  const [document] = result.documents;
  const instances = document?.instances ?? [];
  let graph: Graph | undefined;
  const relative = (file: string) => file.replace(`${folder}/`, "");
  return {
    loaded: result,
    instances: instances.map((instance) => ({ ...instance, file: relative(instance.file ?? "") })),
    // Most tests ask for no graph, or for one of their own.
    get graph() {
      return (graph ??= buildGraph(result.documents));
    },
    problems: result.problems.map(
      ({ code, file, place, found }) => `${code} ${relative(file ?? "")}:${place} ${found}`,
    ),
    raw: (address) => {
      const instance = instances.find((candidate) => candidate.address === address);
      if (!instance) throw new Error(`${address} is none of ${instances.map((known) => known.address).join(", ")}`);
      return instance.raw;
    },
  };
}

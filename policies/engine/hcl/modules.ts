import { realpathSync } from "node:fs";
import { posix, resolve } from "node:path";
import { own, type Json } from "../json";
import type { Problem } from "../problem";
import { readModule, type Declared, type ModuleSource } from "./module-source";

/** Folders of modules read for one input. */
const maximumFolders = 500;

/** A root module with everything it calls. */
export interface Modules {
  readonly root: ModuleSource;
  /** All modules that were read, the root first. */
  readonly all: readonly ModuleSource[];
  /** The module that a source means where it is called, when it is local and could be read. */
  find(from: ModuleSource, source: string): ModuleSource | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the root and every folder its module blocks name, each folder once. Never throws. */
export async function readModules(path: string, label: string): Promise<Modules> {
  const root = await readModule(path, label);
  const byFolder = new Map<string, ModuleSource>([[root.folder, root]]);
  const problems: Problem[] = [...root.problems];
  const open = [root];
  for (let module = open.shift(); module; module = open.shift()) {
    for (const declared of [...(module.blocks.get("module")?.values() ?? [])].flat()) {
      const source = own(declared.body, "source");
      if (typeof source !== "string" || !isLocal(source)) {
        problems.push(notLocal(declared, source));
        continue;
      }
      const folder = realFolder(resolve(module.folder, source));
      if (byFolder.has(folder) || byFolder.size >= maximumFolders) continue;
      const read = await readModule(folder, posix.join(module.label, source));
      byFolder.set(folder, read);
      problems.push(...read.problems);
      open.push(read);
    }
  }
  const find = (from: ModuleSource, source: string) =>
    isLocal(source) ? byFolder.get(realFolder(resolve(from.folder, source))) : undefined;
  return { root, all: [...byFolder.values()], find, problems };
}

function isLocal(source: string): boolean {
  return /^\.\.?(\/|$)/.test(source);
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

function notLocal(declared: Declared, source: Json | undefined): Problem {
  const place = declared.line === undefined ? `module.${declared.labels.join(".")}` : `${declared.line}:1`;
  const found = `module ${declared.labels.join(".")} from ${JSON.stringify(source ?? null)}, whose resources are not judged`;
  const fix = "judge the plan to include it";
  return { code: "ZTAI-POL-022", level: "warning", file: declared.file, place, found, allowed: "a local module", fix };
}

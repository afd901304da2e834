import { realpathSync } from "node:fs";
import { posix, relative, resolve, sep } from "node:path";
import { own } from "../../../../common/json";
import type { Problem } from "../../../../common/problem";
import { readInstalledModules, type InstalledModules } from "./installed-modules";
import type { Missing } from "./missing-module";
import { readModule, type Declared, type ModuleSource } from "./module-source";
import { moduleFiles } from "./source-file";

/** Folders of modules read for one input. */
const maximumFolders = 500;

/** A root module with everything it calls. */
export interface Modules {
  readonly root: ModuleSource;
  /** All modules that were read, the root first. */
  readonly all: readonly ModuleSource[];
  /** The module that a block calls, when it is local or installed and could be read. */
  find(from: ModuleSource, declared: Declared): ModuleSource | undefined;
  /** Why `find` has none. */
  missing(from: ModuleSource, declared: Declared): Missing;
  readonly problems: readonly Problem[];
}

/** Reads the root and every folder its module blocks name, each folder once. Never throws. */
export async function readModules(path: string, label: string, read = readModule): Promise<Modules> {
  const root = await read(path, label);
  const byFolder = new Map<string, ModuleSource>([[root.folder, root]]);
  const problems: Problem[] = [...root.problems];
  const missing = new Map<string, Missing>();
  const open = [root];
  const installed = readInstalledModules(root.folder);
  for (let module = open.shift(); module; module = open.shift()) {
    for (const declared of [...(module.blocks.get("module")?.values() ?? [])].flat()) {
      const called = calledFolder(module, declared, installed);
      const folder = called === undefined ? undefined : realFolder(called);
      if (folder === undefined || byFolder.has(folder) || missing.has(folder)) continue;
      const why = byFolder.size >= maximumFolders ? "too-many" : missingFolder(folder);
      if (why) {
        missing.set(folder, why);
        continue;
      }
      const source = await read(folder, shown(module, folder));
      byFolder.set(folder, source);
      problems.push(...source.problems);
      open.push(source);
    }
  }
  const find = (from: ModuleSource, declared: Declared) => {
    const called = calledFolder(from, declared, installed);
    return called === undefined ? undefined : byFolder.get(realFolder(called));
  };
  const why = (from: ModuleSource, declared: Declared) => {
    const called = calledFolder(from, declared, installed);
    return (called !== undefined && missing.get(realFolder(called))) || "not-fetched";
  };
  return { root, all: [...byFolder.values()], find, missing: why, problems };
}

function calledFolder(from: ModuleSource, declared: Declared, installed: InstalledModules): string | undefined {
  const source = own(declared.body, "source");
  if (typeof source === "string" && isLocal(source)) return resolve(from.folder, source);
  return installed.folderOf(from.folder, declared.labels.join("."));
}

/** The path of a folder as reports show it, from that of the module that calls it. */
function shown(from: ModuleSource, folder: string): string {
  return posix.join(from.label, relative(from.folder, folder).split(sep).join("/"));
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

/** Why a folder cannot be read as a module; undefined when it holds Terraform files. */
function missingFolder(folder: string): Missing | undefined {
  try {
    return moduleFiles(folder).some((name) => /\.tf(\.json)?$/.test(name)) ? undefined : "empty";
  } catch {
    return "absent";
  }
}

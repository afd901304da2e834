import { realpathSync } from "node:fs";
import { posix, relative, resolve, sep } from "node:path";
import { own, type Json } from "../../../../common/json";
import type { Problem } from "../../../../common/problem";
import { readInstalledModules, type InstalledModules } from "./installed-modules";
import { readModule, type Declared, type ModuleSource } from "./module-source";

/** Folders of modules read for one input. */
const maximumFolders = 500;

/** A root module with everything it calls. */
export interface Modules {
  readonly root: ModuleSource;
  /** All modules that were read, the root first. */
  readonly all: readonly ModuleSource[];
  /** The module that a block calls, when it is local or installed and could be read. */
  find(from: ModuleSource, declared: Declared): ModuleSource | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the root and every folder its module blocks name, each folder once. Never throws. */
export async function readModules(path: string, label: string): Promise<Modules> {
  const root = await readModule(path, label);
  const byFolder = new Map<string, ModuleSource>([[root.folder, root]]);
  const problems: Problem[] = [...root.problems];
  const open = [root];
  const installed = readInstalledModules(root.folder);
  for (let module = open.shift(); module; module = open.shift()) {
    for (const declared of [...(module.blocks.get("module")?.values() ?? [])].flat()) {
      const called = calledFolder(module, declared, installed);
      if (called === undefined) {
        problems.push(notLocal(declared, own(declared.body, "source")));
        continue;
      }
      const folder = realFolder(called);
      if (byFolder.has(folder)) continue;
      if (byFolder.size >= maximumFolders) {
        problems.push(unread(declared));
        continue;
      }
      const read = await readModule(folder, shown(module, folder));
      byFolder.set(folder, read);
      problems.push(...read.problems);
      open.push(read);
    }
  }
  const find = (from: ModuleSource, declared: Declared) => {
    const called = calledFolder(from, declared, installed);
    return called === undefined ? undefined : byFolder.get(realFolder(called));
  };
  return { root, all: [...byFolder.values()], find, problems };
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

function unread(declared: Declared): Problem {
  const place = declared.line === undefined ? `module.${declared.labels.join(".")}` : `${declared.line}:1`;
  const found = `module ${declared.labels.join(".")} beyond ${maximumFolders} folders of modules, which is not read`;
  return {
    code: "ZTAI-POL-005",
    level: "error",
    file: declared.file,
    place,
    found,
    allowed: "fewer",
    fix: "judge the parts apart",
  };
}

function notLocal(declared: Declared, source: Json | undefined): Problem {
  const place = declared.line === undefined ? `module.${declared.labels.join(".")}` : `${declared.line}:1`;
  const found = `module ${declared.labels.join(".")} from ${JSON.stringify(source ?? null)}, whose resources are not judged`;
  const fix = "run terraform init first, or judge the plan, to include it";
  return { code: "ZTAI-POL-022", level: "warning", file: declared.file, place, found, allowed: "a local module", fix };
}

import { posix, resolve } from "node:path";
import { statSync, realpathSync } from "node:fs";
import { own, type Json, type JsonObject } from "../json";
import type { ResourceInstance, TerraformDocument } from "../document";
import type { Problem } from "../problem";
import type { Loaded } from "../source";
import { emit } from "./emit";
import { ModuleInstance } from "./module-instance";
import { readModule, type Declared, type ModuleSource } from "./module-source";
import { Program } from "./program";
import { readVariableFiles } from "./variable-files";
import { nameless } from "./type-constraint";
import { Unknown, type Val } from "./value";

/** Folders of modules read for one input. */
const maximumFolders = 500;

/**
 * Loads a root module from a folder of Terraform files, or from one `.tf` file, with the local modules it calls.
 * Never rejects: what cannot be read is a problem, and what cannot be known is unknown with the reason.
 * @param path as reports show it
 */
export async function loadHcl(path: string): Promise<Loaded> {
  const label = path
    .split("\\")
    .join("/")
    .replace(/(?<=.)\/+$/, "");
  const modules = await readModules(path, label);
  const { root } = modules;
  const inputs = statSync(path, { throwIfNoEntry: false })?.isDirectory()
    ? await readVariableFiles(path, label)
    : { values: new Map<string, Json>(), problems: [] };
  const program = new Program(root, modules.find);
  const values = new Map<string, Val>();
  for (const [name, value] of inputs.values) values.set(name, program.value(value, nameless(program.budget)));
  const instance = new ModuleInstance(program, root, "", values);
  const document = documentOf(instance, label);
  return {
    kind: "terraform-hcl",
    documents: [document],
    problems: [...modules.problems, ...inputs.problems, ...program.problems],
  };
}

interface Modules {
  readonly root: ModuleSource;
  readonly find: (from: ModuleSource, source: string) => ModuleSource | undefined;
  readonly problems: readonly Problem[];
}

/** Reads the root and every folder its module blocks name, each folder once. */
async function readModules(path: string, label: string): Promise<Modules> {
  const root = await readModule(path, label);
  const byFolder = new Map<string, ModuleSource>([[root.folder, root]]);
  const problems: Problem[] = [...root.problems];
  const open = [root];
  for (let module = open.pop(); module; module = open.pop()) {
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
  return { root, find, problems };
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

function documentOf(root: ModuleInstance, label: string): TerraformDocument {
  const json: JsonObject = {
    terraform: root.source.terraform,
    provider: root.source.providers.map((section) => emitted(root, section)),
    output: Object.fromEntries(
      root
        .all("output")
        .map(({ labels: [name = ""] }) => [name, { value: emit(root.output(name), root.program.budget) }]),
    ),
  };
  const instances = instancesOf(root);
  return { stack: label, file: label, json, instances, lineOf: () => undefined };
}

function emitted(root: ModuleInstance, json: Json): Json {
  return emit(root.program.value(json, root.environment(new Map())), root.program.budget);
}

function instancesOf(module: ModuleInstance): ResourceInstance[] {
  const doubts = module.doubts();
  const made: ResourceInstance[] = [];
  for (const kind of ["resource", "data"] as const) {
    for (const declared of module.all(kind)) {
      const repetition = module.instances(declared);
      for (const [, resource] of repetition.instances) {
        const [type = "", name = ""] = declared.labels;
        const mode = kind === "data" ? "data" : "managed";
        const { file, line } = declared;
        const { address, iteration } = resource;
        made.push({
          mode,
          type,
          name,
          address,
          raw: resource.raw(),
          file,
          ...(line === undefined ? {} : { line }),
          doubts: [...doubts, ...(iteration.doubt === undefined ? [] : [iteration.doubt])],
        });
      }
    }
  }
  for (const declared of module.all("module")) {
    const repetition = module.modules(declared);
    if (repetition instanceof Unknown) continue;
    for (const [, inner] of repetition.instances) made.push(...instancesOf(inner));
  }
  return made;
}

import { readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { cdktfOutput } from "./cdktf-output";
import { withModules } from "./called-modules";
import { isWithinFolder } from "./labels";
import { leftOut, linkOut, noteExamples, noteJson, noteOpen } from "./folder-notes";
import { moduleReader, rootModules } from "./root-modules";
import { isProblem, readJsonFile } from "./read-file";
import { failed, loadFile, loadUnnamed, unreadable, type LoadedPath } from "./read-path";
import { isTerraform, walkFolder, type Walked } from "./walk-folder";

/** How a folder is read. */
export interface FolderOptions {
  /** Every root module below the folder is a stack. @default true */
  readonly recurse?: boolean;
  /** Folders `examples` and `tests` of a module are read as well. @default false */
  readonly includeExamples?: boolean;
}

/** More plans and states than this are not one estate. */
const maximumFiles = 1000;

type Label = (path: string) => string;

/**
 * What a folder holds: syntheses and root modules, each a stack; where there are none, plans, states and templates. What is left
 * out is said. Never rejects.
 * @param folder without links
 */
export async function loadFolder(folder: string, label: Label, options: FolderOptions): Promise<readonly LoadedPath[]> {
  const walked = walkFolder(folder, label);
  const manifests = walked.manifests.filter((one) => isSynthesis(one, folder, walked));
  const isOutside = (path: string) => !manifests.some((one) => one !== path && isWithinFolder(path, one));
  const recurse = options.recurse ?? true;
  const here = (path: string) => recurse || path === folder;
  const modules = walked.modules.filter(isOutside);
  const judged = modules.filter((one) => here(one) && (options.includeExamples || !walked.examples.has(one)));
  const syntheses = manifests.filter((one) => here(one) && isOutside(one));
  const notes =
    recurse && !options.includeExamples ? noteExamples(folder, [...walked.examples].filter(isOutside), label) : [];
  const json = walked.json.filter(isOutside);
  if (judged.length + syntheses.length === 0) {
    const files = json.filter((path) => here(dirname(path)));
    return [...loadJson(folder, files, label), { ...nothing, problems: [...walked.problems, ...notes] }];
  }
  const parts: LoadedPath[] = [];
  for (const one of syntheses) {
    const file = join(one, "manifest.json");
    parts.push(await withModules(loadFile(readJsonFile(file, label(file)))));
  }
  const roots = await loadRoots(judged, walked.examples, label);
  const left = recurse
    ? []
    : leftOut(
        folder,
        modules.filter((one) => !here(one) && !roots.read.has(one)),
        label,
      );
  const links = walked.linked.filter((link) => !roots.read.has(link.folder)).map(({ link }) => linkOut(label(link)));
  const problems = [...walked.problems, ...links, ...left, ...notes, ...noteJson(folder, json, label)];
  return [...parts, ...roots.parts, { ...nothing, problems }];
}

const nothing: LoadedPath = { kind: "folder", documents: [], problems: [] };

/** A manifest that cannot be read counts where its place says that it is one. */
function isSynthesis(folder: string, root: string, { modules, json }: Walked): boolean {
  const path = join(folder, "manifest.json");
  const file = readJsonFile(path, path);
  if (!isProblem(file)) return cdktfOutput.recognises(file) || (folder === root && modules.length + json.length === 0);
  return folder === root || modules.some((one) => isWithinFolder(one, join(folder, "stacks")));
}

/** Loads the root modules among folders, and one of each circle of modules that call each other. */
async function loadRoots(
  folders: readonly string[],
  examples: ReadonlySet<string>,
  label: Label,
): Promise<{ readonly parts: readonly LoadedPath[]; readonly read: ReadonlySet<string> }> {
  const read = new Set<string>();
  const parts: LoadedPath[] = [];
  const reader = moduleReader();
  const load = async (folder: string) => {
    const { folders: inner = [folder], ...part } = await loadRoot(folder, label, reader);
    parts.push(part);
    for (const one of inner) read.add(one);
  };
  const roots = new Set(folders.length === 1 ? folders : await rootModules(folders, examples, label, reader));
  for (const folder of roots) await load(folder);
  for (const folder of folders) if (!read.has(folder)) await load(folder);
  return { parts, read };
}

/** The parser of Terraform's language is loaded on first use only: it is megabytes of WebAssembly. */
async function loadRoot(
  folder: string,
  label: Label,
  reader: ReturnType<typeof moduleReader>,
): Promise<LoadedPath & { readonly folders?: readonly string[] }> {
  const stack = join(folder, "cdk.tf.json");
  if (readdirSync(folder).filter(isTerraform).join() === basename(stack))
    return withModules(loadFile(readJsonFile(stack, label(stack))));
  const { loadHcl } = await import("./hcl/load-hcl");
  const { open, ...loaded } = await loadHcl({ path: folder, label: label(folder) }, reader);
  return { ...loaded, problems: [...loaded.problems, ...noteOpen(label(folder), open)] };
}

/** Plans, states and templates, each a stack; what is none is said once there is one. */
function loadJson(folder: string, files: readonly string[], label: Label): readonly LoadedPath[] {
  const parts: LoadedPath[] = [];
  const others: string[] = [];
  for (const path of files.slice(0, maximumFiles)) {
    const file = readJsonFile(path, label(path));
    const loaded = isProblem(file) ? failed(file) : loadUnnamed(file);
    if (loaded) parts.push(loaded);
    else others.push(path);
  }
  if (!parts.some(({ documents }) => documents.length > 0))
    return [failed(unreadable(label(folder), "ZTAI-POL-004", "a folder without Terraform files, plans or states"))];
  const beyond = files.length - maximumFiles;
  const tooMany = `${files.length} JSON files, of which ${beyond} were not read`;
  const more = beyond > 0 ? [failed(unreadable(label(folder), "ZTAI-POL-005", tooMany))] : [];
  return [...parts, ...more, { ...nothing, problems: noteOthers(folder, others, label) }];
}

function noteOthers(folder: string, others: readonly string[], label: Label): LoadedPath["problems"] {
  return leftOut(folder, others, label, "JSON files that are neither plan nor state nor template");
}

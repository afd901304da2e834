import { statSync, realpathSync } from "node:fs";
import { basename, dirname, posix } from "node:path";
import { objects, own, type Json, type JsonObject } from "../../../../common/json";
import type { Problem } from "../../../../common/problem";
import { systemReason } from "../../../../common/system-error";
import { overridden } from "./override";
import { bounded, moduleFiles, readSourceFile, type SourceFile } from "./source-file";

/** One block as written, with the files' overrides applied. */
export interface Declared {
  readonly kind: string;
  /** Type and name of a resource; the name of everything else. */
  readonly labels: readonly string[];
  readonly body: JsonObject;
  readonly file: string;
  readonly line: number | undefined;
}

/** A module as written: one folder, or one file. */
export interface ModuleSource {
  /** Real path of the folder; its identity. */
  readonly folder: string;
  /** Folder as shown in findings. */
  readonly label: string;
  readonly files: readonly SourceFile[];
  /** Blocks by `kind`, then by labels joined with a dot; more than one only where the configuration is wrong. */
  readonly blocks: ReadonlyMap<string, ReadonlyMap<string, readonly Declared[]>>;
  readonly locals: ReadonlyMap<string, Json>;
  /** The `terraform` and `provider` sections of all files. */
  readonly terraform: readonly JsonObject[];
  readonly providers: readonly JsonObject[];
  readonly problems: readonly Problem[];
}

/** Number of labels of the kinds of blocks that are evaluated. */
const labelled: Readonly<Record<string, number>> = { resource: 2, data: 2, module: 1, variable: 1, output: 1 };

/** Reads all files of a folder, or the one file given. Never throws: what cannot be read is a problem. */
export async function readModule(path: string, label: string): Promise<ModuleSource> {
  const problems: Problem[] = [];
  const files: SourceFile[] = [];
  const isFolder = isDirectory(path);
  const folder = isFolder ? path : dirname(path);
  const names = isFolder ? listed(folder, label, problems) : [basename(path)];
  for (const name of names) {
    const file = await readSourceFile(folder, name, isFolder ? posix.join(label, name) : label);
    if ("code" in file) problems.push(file);
    else files.push(file);
  }
  const real = realFolder(folder);
  const overrides = files.filter((file) => isOverride(file.label));
  const plain = files.filter((file) => !isOverride(file.label));
  const { blocks, locals } = overridden(collected(plain), collected(overrides));
  return {
    folder: real,
    label: isFolder ? label : posix.dirname(label),
    files,
    blocks,
    locals,
    terraform: files.flatMap(({ json }) => objects(own(json, "terraform"))),
    providers: files.flatMap(({ json }) => objects(own(json, "provider"))),
    problems: [...problems, ...duplicates(blocks)],
  };
}

/** Blocks and locals of some files, before overrides. */
export interface Collected {
  readonly blocks: ReadonlyMap<string, ReadonlyMap<string, readonly Declared[]>>;
  readonly locals: ReadonlyMap<string, Json>;
}

function collected(files: readonly SourceFile[]): Collected {
  const blocks = new Map<string, Map<string, Declared[]>>();
  const locals = new Map<string, Json>();
  for (const file of files) {
    for (const section of objects(own(file.json, "locals")))
      for (const [name, value] of Object.entries(section)) if (name !== "//") locals.set(name, value);
    for (const [kind, count] of Object.entries(labelled)) {
      for (const declared of declarations(file, kind, count)) {
        const named = blocks.get(kind) ?? new Map<string, Declared[]>();
        blocks.set(kind, named);
        const key = declared.labels.join(".");
        const same = named.get(key);
        if (same) same.push(declared);
        else named.set(key, [declared]);
      }
    }
  }
  return { blocks, locals };
}

function declarations(file: SourceFile, kind: string, count: number): Declared[] {
  const found: Declared[] = [];
  const walk = (at: Json | undefined, labels: readonly string[]): void => {
    for (const section of objects(at)) {
      if (labels.length === count) {
        found.push({
          kind,
          labels,
          body: section,
          file: file.label,
          line: file.lines.get([kind, ...labels].join(".")),
        });
        continue;
      }
      for (const [label, inner] of Object.entries(section)) if (label !== "//") walk(inner, [...labels, label]);
    }
  };
  walk(own(file.json, kind), []);
  return found;
}

function isOverride(label: string): boolean {
  return /(^|[/_])override\.tf(\.json)?$/.test(label);
}

function listed(folder: string, label: string, problems: Problem[]): readonly string[] {
  try {
    const names = moduleFiles(folder).filter((name) => /\.tf(\.json)?$/.test(name));
    return bounded(names, label, problems).filter((name) => !isDirectory(`${folder}/${name}`));
  } catch (error) {
    const fix = "check the path and its permissions";
    const found = systemReason(error);
    problems.push({
      code: "ZTAI-POL-002",
      level: "error",
      file: label,
      place: "",
      found,
      allowed: "a readable folder",
      fix,
    });
    return [];
  }
}

function duplicates(blocks: Collected["blocks"]): Problem[] {
  return [...blocks].flatMap(([kind, named]) =>
    [...named.values()].flatMap((declared) =>
      declared.slice(1).map(({ file, line, labels }): Problem => {
        const place = line === undefined ? `${kind}.${labels.join(".")}` : `${line}:1`;
        const found = `${kind} ${labels.join(".")} declared again`;
        return {
          code: "ZTAI-POL-023",
          level: "error",
          file,
          place,
          found,
          allowed: "one block of a name",
          fix: "remove or rename it",
        };
      }),
    ),
  );
}

function isDirectory(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function realFolder(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}

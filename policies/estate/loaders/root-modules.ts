import { resolve } from "node:path";
import { own } from "../../../common/json";
import type { ModuleSource } from "./hcl/module-source";
import { realPath } from "./labels";

/** Reads a module as `readModule` does. */
export type ReadModule = (path: string, label: string) => Promise<ModuleSource>;

/** Reads each folder once, however many modules call it. */
export function moduleReader(): ReadModule {
  const known = new Map<string, Promise<ModuleSource>>();
  return async (path, label) => {
    const before = known.get(path);
    if (before) return before;
    const { readModule } = await import("./hcl/module-source");
    const read = readModule(path, label);
    known.set(path, read);
    return read;
  };
}

/** The folders that no other calls. That an example calls a module does not keep it from being judged by itself. */
export async function rootModules(
  folders: readonly string[],
  examples: ReadonlySet<string>,
  label: (path: string) => string,
  read: ReadModule,
): Promise<readonly string[]> {
  const called = new Set<string>();
  for (const folder of folders) {
    if (examples.has(folder)) continue;
    const { blocks } = await read(folder, label(folder));
    for (const { body } of [...(blocks.get("module")?.values() ?? [])].flat()) {
      const source = own(body, "source");
      if (typeof source !== "string" || !/^\.\.?(\/|$)/.test(source)) continue;
      const target = realPath(resolve(folder, source));
      if (target !== folder) called.add(target);
    }
  }
  return folders.filter((folder) => !called.has(folder));
}

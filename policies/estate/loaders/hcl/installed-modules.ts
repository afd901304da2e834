import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { isObject, objects, own } from "../../../../common/json";
import { isProblem, readJsonFile } from "../read-file";

/** Where `terraform init` has put modules that come from elsewhere. */
export interface InstalledModules {
  /** The folder of what the block `module.name` calls in the module at `folder`; both are absolute paths. */
  folderOf(folder: string, name: string): string | undefined;
}

/** Reads `.terraform/modules/modules.json` of a root module; without it nothing is installed. */
export function readInstalledModules(root: string): InstalledModules {
  const folders = new Map<string, string>();
  for (const { key, folder } of entries(join(root, ".terraform", "modules", "modules.json")))
    folders.set(key, resolve(root, folder));
  const called = new Map<string, string>();
  for (const [key, folder] of folders) {
    const at = key.lastIndexOf(".");
    const caller = folders.get(at < 0 ? "" : key.slice(0, at));
    if (key !== "" && caller !== undefined) called.set(`${caller}\n${key.slice(at + 1)}`, folder);
  }
  return { folderOf: (folder, name) => called.get(`${folder}\n${name}`) };
}

function entries(manifest: string): readonly { readonly key: string; readonly folder: string }[] {
  try {
    if (!existsSync(manifest)) return [];
    const file = readJsonFile(manifest, "");
    const modules = !isProblem(file) && isObject(file.json) ? objects(own(file.json, "Modules")) : [];
    return modules.flatMap((module) => {
      const [key, folder] = [own(module, "Key"), own(module, "Dir")];
      return typeof key === "string" && typeof folder === "string" ? [{ key, folder }] : [];
    });
  } catch {
    // A cache that cannot be read is not a cache: its modules are unknown, and said to be.
    return [];
  }
}

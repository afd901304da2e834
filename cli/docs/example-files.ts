import { readdirSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../version";

/** Folders below `blueprints/` with examples, in alphabetical order. */
export function exampleFolders(): readonly string[] {
  const root = join(packageRoot(), "blueprints");
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .filter((name) => examplesIn(name).length > 0)
    .sort();
}

/** Names of the deployment files of a folder, in alphabetical order. */
export function examplesIn(folder: string): readonly string[] {
  const names = readdirSync(join(packageRoot(), "blueprints", folder));
  return names.filter((name) => /^ztai\..+\.yaml$/.test(name)).sort();
}

import { readdirSync } from "node:fs";
import { format, parse } from "node:path";
import { standardInput } from "../../../common/standard-input";

/** Form of the name of an environment. */
export const environmentName = /^[a-z][a-z0-9]{1,7}$/;

/**
 * The overlays beside a deployment file by environment, in alphabetical order: `ztai.prod.yaml` beside `ztai.yaml`. An
 * environment has more than one file when they end differently. Standard input has nothing beside it.
 */
export function findOverlays(file: string): ReadonlyMap<string, readonly string[]> {
  const overlays = new Map<string, string[]>();
  if (file === standardInput) return overlays;
  const { dir, name, ext } = parse(file);
  const endings = [...new Set([ext, ".yaml", ".yml", ".json"])];
  const beside = new Set(namesIn(dir));
  for (const found of [...beside].sort()) {
    const environment = found.startsWith(`${name}.`) ? (found.slice(name.length + 1).split(".")[0] ?? "") : "";
    if (!environmentName.test(environment) || overlays.has(environment)) continue;
    const names = endings.map((ending) => format({ name: `${name}.${environment}`, ext: ending }));
    const present = names.filter((candidate) => beside.has(candidate));
    const files = present.map((base) => format({ dir, base }));
    if (files.length > 0) overlays.set(environment, files);
  }
  return overlays;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder === "" ? "." : folder);
  } catch {
    return [];
  }
}

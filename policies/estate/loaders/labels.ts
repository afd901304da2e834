import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";

/**
 * Names paths as reports show them: below the repository that holds all of them, else below the folder around them. So a report
 * is the same wherever it is made and however its paths are spelled, and code hosts find its files.
 */
export function labeller(paths: readonly string[]): (path: string) => string {
  const real = paths.map(realPath);
  const base = baseOf(real);
  return (path) => {
    const at = relative(base, realPath(path)).split(sep).join("/");
    return at === "" ? "." : at;
  };
}

/** The path of what {@link labeller} of the same paths named. */
export function pathOfLabel(paths: readonly string[]): (label: string) => string {
  const base = baseOf(paths.map(realPath));
  return (label) => join(base, label);
}

/** The path without links; of what does not exist as far as it does. */
export function realPath(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(realPath(parent), whole.slice(parent.length));
  }
}

function baseOf(paths: readonly string[]): string {
  const [first, ...rest] = paths.map(dirname);
  if (first === undefined) return resolve(".");
  const around = rest.reduce(commonFolder, first);
  const repository = ancestors(paths.reduce(commonFolder)).find((folder) => existsSync(join(folder, ".git")));
  return repository ?? around;
}

function commonFolder(a: string, b: string): string {
  return ancestors(a).find((folder) => isWithinFolder(b, folder)) ?? a;
}

/** True for the folder itself and for all below it. */
export function isWithinFolder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function ancestors(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

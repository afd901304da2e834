import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The whole kit, and the judge packed by itself (scripts/pack-judge.mjs). */
const names: readonly unknown[] = ["zero-trust-ai-kit", "zero-trust-ai-kit-judge"];

/** Folder of the package: the nearest one above this file that holds our package.json. */
export function packageRoot(start = __dirname): string {
  for (let folder = start; ; folder = dirname(folder)) {
    try {
      const { name } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { name?: string };
      if (names.includes(name)) return folder;
    } catch (error) {
      if (folder === dirname(folder)) throw error;
    }
  }
}

/** Version of the kit. */
export function version(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), "package.json"), "utf8")) as { version: string }).version;
}

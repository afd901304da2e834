// Removes from dist/ what has no source any more, which an incremental build leaves behind. `npm run build` runs it after `tsc`.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Where the compiler remembers what it has compiled. */
const memory = ".tsbuildinfo";

for (const entry of readdirSync("dist", { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || entry.name === memory) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const source = path.slice("dist/".length).replace(/(\.d\.ts|\.js)$/, ".ts");
  if (!existsSync(source)) rmSync(path);
}

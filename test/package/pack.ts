import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** Builds and packs the kit once for all tests; they find the tarball by the environment variable ZTAI_TARBALL. */
export default function pack(): void {
  const folder = mkdtempSync(join(tmpdir(), "ztai-package-"));
  const npm = (...args: string[]) => execFileSync("npm", args, { cwd: root, encoding: "utf8", stdio: "pipe" });
  npm("run", "--silent", "build");
  const [packed] = JSON.parse(npm("pack", "--ignore-scripts", "--json", "--pack-destination", folder)) as {
    filename: string;
  }[];
  if (!packed) throw new Error("npm pack made no tarball");
  process.env["ZTAI_TARBALL"] = join(folder, packed.filename);
}

import { statSync } from "node:fs";
import { moduleFiles } from "./source-file";

/** True for a folder with Terraform files in it, and for a single `.tf` file. Never throws. */
export function recognisesHcl(path: string): boolean {
  try {
    if (!statSync(path).isDirectory()) return path.endsWith(".tf");
    return moduleFiles(path).some((name) => /\.tf(\.json)?$/.test(name));
  } catch {
    // What cannot be looked at is reported by whoever tries to read it.
    return false;
  }
}

import type { Json } from "../../../../common/json";
import type { Problem } from "../../../../common/problem";
import { posix } from "node:path";
import { moduleFiles, readSourceFile } from "./source-file";

/** Values of variables from files, and what was wrong with the files. */
export interface VariableFiles {
  readonly values: ReadonlyMap<string, Json>;
  readonly problems: readonly Problem[];
}

/**
 * Reads the variable files that Terraform loads by itself, the later ones winning.
 * https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence
 */
export async function readVariableFiles(folder: string, label: string): Promise<VariableFiles> {
  const values = new Map<string, Json>();
  const problems: Problem[] = [];
  for (const name of variableFiles(folder)) {
    const file = await readSourceFile(folder, name, posix.join(label, name));
    if ("code" in file) problems.push(file);
    else for (const [key, value] of Object.entries(file.json)) values.set(key, value);
  }
  return { values, problems };
}

function variableFiles(folder: string): readonly string[] {
  try {
    const names = moduleFiles(folder);
    const fixed = ["terraform.tfvars", "terraform.tfvars.json"].filter((name) => names.includes(name));
    return [...fixed, ...names.filter((name) => /\.auto\.tfvars(\.json)?$/.test(name))];
  } catch {
    // The module itself reports a folder that cannot be read.
    return [];
  }
}

import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { objects, own, type Json, type JsonObject } from "../../../../common/json";
import type { Problem } from "../../../../common/problem";
import { readSourceFile } from "./source-file";

const lockFile = ".terraform.lock.hcl";

/** The version of azurerm that `terraform init` chose, when the folder has its lock file. */
export interface LockedProvider {
  readonly version?: string;
  readonly problems: readonly Problem[];
}

/** Reads the lock file of a root module. A constraint such as `>= 3.0` allows several majors; the lock names one. */
export async function readLockedProvider(folder: string, label: string): Promise<LockedProvider> {
  if (!existsSync(join(folder, lockFile))) return { problems: [] };
  const file = await readSourceFile(folder, lockFile, posix.join(label, lockFile));
  if ("code" in file) return { problems: [file] };
  const locked = objects(own(file.json, "provider"))
    .flatMap((section) => Object.entries(section))
    .filter(([address]) => address.endsWith("/hashicorp/azurerm"))
    .flatMap(([, block]) => objects(block))
    .map((block) => own(block, "version"))
    .find((version) => typeof version === "string");
  return typeof locked === "string" ? { version: locked, problems: [] } : { problems: [] };
}

/** The `required_providers` of a configuration with the locked version in place of the constraint. */
export function withLocked(required: Json | undefined, version: string | undefined): readonly JsonObject[] {
  const written = objects(required);
  return version === undefined ? written : [{ azurerm: { source: "hashicorp/azurerm", version } }, ...written];
}

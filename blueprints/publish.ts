import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { ZtaiError } from "../common/ztai-error";
import { isStaging } from "./staging";

const manifestFile = "manifest.json";
/** Marks an output folder as the kit's own: another CDKTF app's has a manifest and stacks as well. */
const markerFile = ".ztai-output";
const markerText = "ztai synth writes this folder and replaces what it wrote before.\n";

/**
 * Checks that `output` may be written: it does not exist, is empty, or holds an earlier output of the kit.
 *
 * @throws ZtaiError ZTAI-OUT-001 when it is a file, ZTAI-OUT-002 when it holds something else.
 */
export function assertWritableOutput(output: string): void {
  if (!existsSync(output)) return;
  if (!statSync(output).isDirectory()) {
    throw new ZtaiError("ZTAI-OUT-001", `${output} is a file`, "give a folder with --output");
  }
  const holds = readdirSync(output).filter((name) => !isStaging(name));
  if (holds.length > 0 && !holds.includes(markerFile)) {
    throw new ZtaiError(
      "ZTAI-OUT-002",
      `${output} is not empty and was not written by ztai: it lacks ${markerFile}`,
      "give a new or empty folder with --output, or empty this one",
    );
  }
}

/**
 * Moves a complete synthesis from `staging` to `output`, file by file, after the marker and with the manifest last. What Terraform keeps beside the
 * files (`.terraform`, lock files) stays, so that no stack has to be initialised again. Stacks that are gone lose their file.
 */
export function publish(staging: string, output: string): void {
  const before = stackNames(output);
  const after = stackNames(staging);
  writeFileSync(join(output, markerFile), markerText);
  for (const name of after) {
    mkdirSync(join(output, "stacks", name), { recursive: true });
    renameSync(stackFile(staging, name), stackFile(output, name));
  }
  renameSync(join(staging, manifestFile), join(output, manifestFile));
  for (const name of before.filter((old) => !after.includes(old))) {
    rmSync(stackFile(output, name), { force: true });
    const folder = join(output, "stacks", name);
    if (existsSync(folder) && readdirSync(folder).length === 0) rmdirSync(folder);
  }
}

function stackFile(folder: string, name: string): string {
  return join(folder, "stacks", name, "cdk.tf.json");
}

/** Names of the stacks in an output folder; none when there is no readable manifest. */
function stackNames(folder: string): string[] {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, manifestFile), "utf8"));
    const stacks = (manifest as { stacks?: unknown } | null)?.stacks;
    // A manifest is data from disk: a name with a separator would reach outside the folder.
    return typeof stacks === "object" && stacks !== null
      ? Object.keys(stacks).filter((name) => /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name))
      : [];
  } catch {
    return [];
  }
}

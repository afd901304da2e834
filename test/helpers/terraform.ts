import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a Terraform command printed and how it ended. */
export interface TerraformRun {
  readonly code: number;
  readonly output: string;
}

/** True when a Terraform CLI is on PATH. */
export function hasTerraform(): boolean {
  return spawnSync("terraform", ["version"], { stdio: "ignore" }).status === 0;
}

/** Runs Terraform in a folder and waits for it. Never asks. */
export function terraform(folder: string, ...args: string[]): Promise<TerraformRun> {
  return new Promise((resolve, reject) => {
    const child = spawn("terraform", [`-chdir=${folder}`, ...args], {
      env: { ...process.env, TF_IN_AUTOMATION: "1", TF_INPUT: "0" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs Terraform and throws with what it printed when it fails. */
export async function terraformOk(folder: string, ...args: string[]): Promise<string> {
  const { code, output } = await terraform(folder, ...args);
  if (code !== 0) throw new Error(`terraform ${args.join(" ")} in ${folder} ended with ${code}:\n${output}`);
  return output;
}

/** Lets a stack be planned without its remote backend, which tests have not. */
export function useLocalBackend(folder: string): void {
  writeFileSync(join(folder, "backend_override.tf.json"), JSON.stringify({ terraform: { backend: { local: {} } } }));
}

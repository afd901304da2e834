import type { Deployment } from "../blueprints/deployment";
import type { Terminal } from "./terminal";
import { today } from "./terminal";

/** Loads a deployment file for a command; warnings go to stderr. */
export async function load(
  terminal: Pick<Terminal, "env" | "stderr">,
  file: string,
  environment?: string,
): Promise<Deployment> {
  const { formatProblems, loadDeploymentWithWarnings } = await import("../blueprints/deployment");
  const { deployment, warnings } = loadDeploymentWithWarnings(file, { environment, today: today(), env: terminal.env });
  if (warnings.length > 0) terminal.stderr.write(`${formatProblems(warnings).replace(/^/gm, "warning: ")}\n`);
  return deployment;
}

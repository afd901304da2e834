import type { Deployment } from "../blueprints/deployment";
import type { Terminal } from "./terminal";
import { today } from "./terminal";

/** Loads a deployment file for a command; warnings go to stderr. */
export async function load(
  terminal: Pick<Terminal, "env" | "stderr" | "today">,
  file: string,
  environment?: string,
): Promise<Deployment> {
  const { formatProblems, loadDeploymentWithWarnings } = await import("../blueprints/deployment");
  const { controls, rules } = await import("../policies");
  const exemptible = [...controls, ...rules].map(({ id }) => id);
  const options = { environment, today: today(terminal), env: terminal.env, exemptible };
  const { deployment, warnings } = loadDeploymentWithWarnings(file, options);
  if (warnings.length > 0) terminal.stderr.write(`${formatProblems(warnings).replace(/^/gm, "warning: ")}\n`);
  return deployment;
}

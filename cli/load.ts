import type { Deployment, EnvironmentProblem, LoadedEnvironments, LoadOptions } from "../blueprints/deployment";
import { alikeProblems, formatAlike } from "../common/alike";
import type { Terminal } from "./terminal";
import { today } from "./terminal";

/** What loading needs of the process. */
type LoadingTerminal = Pick<Terminal, "env" | "stderr" | "today">;

/** Loads a deployment file for a command; warnings go to stderr. */
export async function load(terminal: LoadingTerminal, file: string, environment?: string): Promise<Deployment> {
  const { loadDeploymentWithWarnings } = await import("../blueprints/deployment");
  const { deployment, warnings } = loadDeploymentWithWarnings(file, { environment, ...(await optionsOf(terminal)) });
  for (const alike of alikeProblems(warnings)) terminal.stderr.write(`warning: ${formatAlike(alike)}\n`);
  return deployment;
}

/**
 * Loads every environment of a deployment file for a command. Problems and warnings go to stderr, each once; one that not all
 * environments have is followed by the names of those that have it.
 */
export async function loadAll(terminal: LoadingTerminal, file: string): Promise<LoadedEnvironments> {
  const { formatProblem, loadEnvironments } = await import("../blueprints/deployment");
  const loaded = loadEnvironments(file, await optionsOf(terminal));
  const say = (kind: string, { problem, environments }: EnvironmentProblem) => {
    const some = environments.length === loaded.environments.length ? "" : ` in ${environments.join(", ")}`;
    terminal.stderr.write(`${kind}${formatProblem(problem)}${some}\n`);
  };
  for (const problem of loaded.problems) say("", problem);
  for (const warning of loaded.warnings) say("warning: ", warning);
  return loaded;
}

async function optionsOf(terminal: LoadingTerminal): Promise<Omit<LoadOptions, "environment">> {
  const { controls, rules } = await import("../policies");
  return { today: today(terminal), env: terminal.env, exemptible: [...controls, ...rules].map(({ id }) => id) };
}

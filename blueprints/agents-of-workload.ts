import type { AgentProjectReference } from "../stacks/agent-names";
import { agentProject } from "../stacks/agent-names";
import type { Deployment, Workload } from "./deployment";
import { workloadStackProps } from "./workload-network";
import { workloadNamed } from "./workload-relations";

/** A workload that uses the agents of a project of another one. */
type Using = Workload & { readonly agents?: { readonly workload: string; readonly project: string } };

/** The project whose agents a workload uses; undefined where it uses none. */
export function agentsOf(deployment: Deployment, { agents }: Using): AgentProjectReference | undefined {
  if (agents === undefined) return undefined;
  const workload = workloadNamed(agents.workload, deployment.workloads);
  return agentProject(workloadStackProps({ deployment, workload }).estate, agents.workload, agents.project);
}

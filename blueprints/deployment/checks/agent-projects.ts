import type { DeploymentCheck } from "./check";
import { closestOf } from "./closest-of";
import { workloadsWith } from "./workloads-with";

/** A project that a workload uses agents of is one of the workload that it names. */
export const agentProjects: DeploymentCheck = function* (draft) {
  const providers = new Map(
    workloadsWith(draft, "projects").map(({ workload }) => [workload.name, Object.keys(workload.projects ?? {})]),
  );
  for (const { workload, path } of workloadsWith(draft, "agents")) {
    const { workload: name, project } = workload.agents ?? {};
    const projects = providers.get(name);
    // A workload that is not there, or offers no agents, is reported as such.
    if (name === undefined || project === undefined || projects === undefined || projects.includes(project)) continue;
    yield {
      code: "ZTAI-CFG-087",
      path: [...path, "agents", "project"],
      message: `is not a project of ${name}`,
      ...closestOf(project, projects, `name one of them, or add it under projects of ${name}`),
    };
  }
};

import type { AgentServiceWorkload } from "../../deployment";
import type { WorkloadCheck } from "../../deployment/checks/check";
import { closestOf } from "../../deployment/checks/closest-of";

/** Agents use what the workload has, and only an identity that is made here can trust somebody. Implements ZTAI-ID-03, ZTAI-ID-14. */
export const agents: WorkloadCheck<AgentServiceWorkload> = function* (workload, { path }) {
  const projects = Object.keys(workload.projects ?? {});
  for (const [name, agent] of Object.entries(workload.agentIdentities ?? {})) {
    const at = [...path, "agentIdentities", name];
    const { project, uses = [], principalId, trust } = agent ?? {};
    if (project !== undefined && !projects.includes(project)) {
      yield {
        code: "ZTAI-CFG-144",
        path: [...at, "project"],
        message: "is not a project of this workload",
        ...closestOf(project, projects, "name one of projects"),
      };
    }
    for (const [i, use] of uses.entries()) {
      const missing = { "run-code": workload.codeSandbox === undefined, "use-project": project === undefined };
      if (use !== "run-code" && use !== "use-project") continue;
      if (!missing[use]) continue;
      const what = { "run-code": "codeSandbox of the workload", "use-project": "project of the agent" }[use];
      yield {
        code: "ZTAI-CFG-144",
        path: [...at, "uses", i],
        message: `needs ${what}`,
        fix: `add ${what.replace(/ .*/, "")}, or remove the use`,
      };
    }
    if (principalId !== undefined && trust !== undefined) {
      yield {
        code: "ZTAI-CFG-145",
        path: [...at, "trust"],
        message: "is set beside principalId, whose identity is made elsewhere",
        fix: "leave one of them out: who makes an identity says whom it trusts",
      };
    }
  }
};

import type { Path } from "../../../common/yaml/located";
import { formatPath } from "../../../common/yaml/located";
import type { AgentServiceWorkload } from "../../deployment";
import type { WorkloadCheck } from "../../deployment/checks/check";
import { reservedName } from "../../deployment/checks/reserved-names";
import { workloadsWith } from "../../deployment/checks/workloads-with";

/** The stores of a project are called after workload and project together: no other workload, and no project of one, is called so. */
export const projects: WorkloadCheck<AgentServiceWorkload> = function* ({ name, projects: own = {} }, { path, draft }) {
  if (name === undefined) return;
  const taken = new Map<string, Path>();
  for (const [i, workload] of (draft.workloads ?? []).entries()) {
    if (workload?.name !== undefined) taken.set(workload.name, ["workloads", i]);
  }
  for (const { workload, path: other } of workloadsWith(draft, "projects")) {
    if (formatPath(other) === formatPath(path)) break;
    for (const project of Object.keys(workload.projects ?? {})) {
      taken.set(`${workload.name}-${project}`, [...other, "projects", project]);
    }
  }
  for (const project of Object.keys(own)) {
    const at = [...path, "projects", project];
    yield* reservedName(at, project, true);
    const label = `${name}-${project}`;
    const earlier = taken.get(label);
    if (earlier === undefined) continue;
    const message = `would call its stores ${label}, as ${formatPath(earlier)} does`;
    yield { code: "ZTAI-CFG-041", path: at, ofKey: true, message, fix: "choose another name" };
  }
};

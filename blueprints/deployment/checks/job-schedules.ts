import { isCron } from "../../../constructs/core/services/cron";
import type { Path } from "../../../common/yaml/located";
import type { DeploymentCheck, DraftFinding } from "./check";
import { workloadsWith } from "./workloads-with";

/** The schedule of each job names a time that comes. */
export const jobSchedules: DeploymentCheck = function* (draft) {
  for (const { workload, path } of workloadsWith(draft, "jobs")) {
    for (const [name, job] of Object.entries(workload.jobs ?? {})) {
      yield* scheduleOf([...path, "jobs", name], job?.schedule);
    }
  }
};

/** The schedule of a job, where it never comes. */
export function* scheduleOf(job: Path, schedule: string | undefined): Generator<DraftFinding> {
  if (schedule === undefined || isCron(schedule)) return;
  const message = "never comes: a field is out of range";
  const allowed = "minutes 0 to 59, hours 0 to 23, days 1 to 31, months 1 to 12, days of the week 0 to 7";
  const fix = "correct it, as 0 2 * * * for two in the night";
  yield { code: "ZTAI-CFG-015", path: [...job, "schedule"], message, allowed, fix };
}

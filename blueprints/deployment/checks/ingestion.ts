import { isCron } from "../../../constructs/core/services/cron";
import type { Path } from "../../../common/yaml/located";
import type { Check, Finding } from "./check";

/** Whoever brings documents is one thing, and gets into the network. */
export const ingestion: Check = function* (draft) {
  for (const [i, workload] of (draft.workloads ?? []).entries()) {
    if (!workload?.ingestion) continue;
    const path = ["workloads", i, "ingestion"];
    const { pipeline, job } = workload.ingestion;
    if (job?.schedule !== undefined && !isCron(job.schedule)) {
      const message = "never comes: a field is out of range";
      const allowed = "minutes 0 to 59, hours 0 to 23, days 1 to 31, months 1 to 12, days of the week 0 to 7";
      const at = [...path, "job", "schedule"];
      yield { code: "ZTAI-CFG-015", path: at, message, allowed, fix: "correct it, as 0 2 * * * for two in the night" };
    }
    yield* oneOf(path, workload.ingestion, "pipeline, job");
    if (!pipeline) continue;
    yield* oneOf([...path, "pipeline"], pipeline, "gitHub, azureDevOps");
    if (Object.keys(workload.builders ?? {}).length > 0) continue;
    yield {
      code: "ZTAI-CFG-048",
      path: [...path, "pipeline"],
      ofKey: true,
      message: "reaches neither documents nor indexes: no range may reach the private endpoints",
      fix: "name the range of its runners under builders",
    };
  }
};

function* oneOf(path: Path, value: object, allowed: string): Iterable<Finding> {
  const found = Object.keys(value);
  if (found.length === 1) return;
  const message = found.length === 0 ? "names nothing" : `names ${found.join(" and ")}`;
  yield { code: "ZTAI-CFG-047", path, ofKey: true, message, allowed, fix: "give exactly one of them" };
}

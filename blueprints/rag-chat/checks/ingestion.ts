import type { Path } from "../../../common/yaml/located";
import type { RagChatWorkload } from "../../deployment";
import type { DraftFinding, WorkloadCheck } from "../../deployment/checks/check";
import { variableFindings } from "../../deployment/checks/environment-variables";
import { scheduleOf } from "../../deployment/checks/job-schedules";

/** Whoever brings documents is one thing, and gets into the network. */
export const ingestion: WorkloadCheck<RagChatWorkload> = function* (workload, place) {
  if (!workload.ingestion) return;
  const path = [...place.path, "ingestion"];
  const { pipeline, job } = workload.ingestion;
  yield* oneOf(path, workload.ingestion, "pipeline, job");
  if (job) {
    yield* variableFindings([...path, "job"], job);
    yield* scheduleOf([...path, "job"], job.schedule);
  }
  if ((job?.uses ?? []).length > 0) {
    yield {
      code: "ZTAI-CFG-068",
      path: [...path, "job", "uses"],
      ofKey: true,
      message: "cannot be given: the ingestion job writes documents and indexes, calls models, and does nothing else",
      fix: "remove it, or write a job of its own under jobs",
    };
  }
  if (!pipeline) return;
  yield* oneOf([...path, "pipeline"], pipeline, "gitHub, azureDevOps");
  if (Object.keys(workload.builders ?? {}).length > 0) return;
  yield {
    code: "ZTAI-CFG-048",
    path: [...path, "pipeline"],
    ofKey: true,
    message: "reaches neither documents nor indexes: no range may reach the private endpoints",
    fix: "name the range of its runners under builders",
  };
};

function* oneOf(path: Path, value: object, allowed: string): Iterable<DraftFinding> {
  const found = Object.keys(value);
  if (found.length === 1) return;
  const message = found.length === 0 ? "names nothing" : `names ${found.join(" and ")}`;
  yield { code: "ZTAI-CFG-047", path, ofKey: true, message, allowed, fix: "give exactly one of them" };
}

import type { ChatWorkload } from "../chat-workload";
import type { WorkloadCheck } from "../../deployment/checks/check";
import { variableFindings } from "../../deployment/checks/environment-variables";
import { scheduleOf } from "../../deployment/checks/job-schedules";
import { exactlyOne } from "./exactly-one";

/** Whoever brings documents is one thing, and gets into the network. */
export const ingestion: WorkloadCheck<ChatWorkload> = function* (workload, place) {
  if (!workload.ingestion) return;
  const path = [...place.path, "ingestion"];
  const { pipeline, job } = workload.ingestion;
  yield* exactlyOne(path, workload.ingestion, ["pipeline", "job"]);
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
  yield* exactlyOne([...path, "pipeline"], pipeline, ["gitHub", "azureDevOps"]);
  if (Object.keys(workload.builders ?? {}).length > 0) return;
  yield {
    code: "ZTAI-CFG-048",
    path: [...path, "pipeline"],
    ofKey: true,
    message: "reaches neither documents nor indexes: no range may reach the private endpoints",
    fix: "name the range of its runners under builders",
  };
};

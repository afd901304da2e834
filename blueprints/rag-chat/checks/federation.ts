import { formatPath } from "../../../common/yaml/located";
import type { ChatWorkload } from "../chat-workload";
import type { WorkloadCheck } from "../../deployment/checks/check";
import { reservedName } from "../../deployment/checks/reserved-names";
import { exactlyOne } from "./exactly-one";

/** A pipeline signs in from one place, gets into the network, and shares its name, and so its identity, with no job. */
export const federation: WorkloadCheck<ChatWorkload> = function* (workload, place) {
  const { federation: pipelines = {}, jobs = {}, builders = {} } = workload;
  for (const [name, pipeline] of Object.entries(pipelines)) {
    const path = [...place.path, "federation", name];
    yield* reservedName(path, `x-${name}`, true);
    if (pipeline) yield* exactlyOne(path, pipeline, ["gitHub", "azureDevOps"]);
    if (Object.hasOwn(jobs, name)) {
      const message = `is ${formatPath([...place.path, "jobs", name])} already`;
      yield { code: "ZTAI-CFG-041", path, ofKey: true, message, fix: "give each a name of its own" };
    }
    if (Object.keys(builders).length > 0) continue;
    yield {
      code: "ZTAI-CFG-048",
      path,
      ofKey: true,
      message: "reaches nothing: no range may reach the private endpoints",
      fix: "name the range of its runners under builders",
    };
  }
};

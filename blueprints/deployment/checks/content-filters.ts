import { advice } from "../../../common/nearest";
import { protections } from "../../../constructs/core/classification";
import type { Path } from "../../../common/yaml/located";
import type { DeploymentCheck, DraftFinding } from "./check";
import type { WorkloadWith } from "./workloads-with";
import { workloadsWith } from "./workloads-with";

type Filtering = WorkloadWith<"contentFilters">["workload"];

/** Content filters exist and are not weaker than the classification asks for. Implements ZTAI-AI-03. */
export const contentFilters: DeploymentCheck = function* (draft) {
  for (const { workload, path } of workloadsWith(draft, "contentFilters")) {
    yield* unknownFilters(workload, path);
    if (workload.classification === undefined) continue;
    const { contentFilter, regionBound } = protections[workload.classification];
    if (contentFilter === "strict") yield* weakFilters(workload, path);
    if (regionBound) yield* leavingFilters(workload, path);
  }
};

function* unknownFilters({ models, contentFilters: own }: Filtering, path: Path): Generator<DraftFinding> {
  const names = ["strict", "balanced", ...Object.keys(own ?? {})];
  for (const [j, model] of (models ?? []).entries()) {
    if (model?.contentFilter === undefined || names.includes(model.contentFilter)) continue;
    yield {
      code: "ZTAI-CFG-054",
      path: [...path, "models", j, "contentFilter"],
      message: "is not a content filter",
      allowed: names.join(", "),
      fix: advice(model.contentFilter, names, "choose one of them, or describe it under contentFilters"),
    };
  }
}

function* weakFilters(workload: Filtering, path: Path): Generator<DraftFinding> {
  const message = `is weaker than ${workload.classification} data asks for`;
  const code = "ZTAI-CFG-056";
  for (const [j, model] of (workload.models ?? []).entries()) {
    if (model?.contentFilter !== "balanced") continue;
    yield { code, path: [...path, "models", j, "contentFilter"], message, allowed: "strict", fix: "choose strict" };
  }
  for (const [name, profile] of Object.entries(workload.contentFilters ?? {})) {
    const below = [...path, "contentFilters", name];
    if (profile?.base === "balanced")
      yield { code, path: [...below, "base"], message, allowed: "strict", fix: "choose strict" };
    for (const [category, threshold] of Object.entries(profile?.severityThresholds ?? {})) {
      if (threshold === "low") continue;
      yield { code, path: [...below, "severityThresholds", category], message, allowed: "low", fix: "choose low" };
    }
  }
}

function* leavingFilters({ contentFilters: own, classification }: Filtering, path: Path): Generator<DraftFinding> {
  for (const [name, profile] of Object.entries(own ?? {})) {
    if (profile?.taskAdherence !== true) continue;
    yield {
      code: "ZTAI-CFG-140",
      path: [...path, "contentFilters", name, "taskAdherence"],
      message: `would take ${classification} data out of its region`,
      allowed: "false",
      fix: "leave it out",
    };
  }
}

import { advice } from "../../../common/nearest";
import { protections } from "../../../constructs/core/classification";
import type { Path } from "../../../common/yaml/located";
import type { DeploymentCheck, DraftFinding } from "./check";
import type { ModelList } from "./model-lists";
import { modelLists } from "./model-lists";
import type { WorkloadWith } from "./workloads-with";
import { workloadsWith } from "./workloads-with";

type Filtering = WorkloadWith<"contentFilters">["workload"];

/** Content filters exist and are not weaker than the classification asks for. Implements ZTAI-AI-03. */
export const contentFilters: DeploymentCheck = function* (draft) {
  const lists = modelLists(draft);
  for (const { workload, path } of workloadsWith(draft, "contentFilters")) {
    const own = lists.filter((list) => list.workload === workload);
    yield* unknownFilters(workload, own);
    if (workload.classification === undefined) continue;
    const { contentFilter, regionBound } = protections[workload.classification];
    if (contentFilter === "strict") yield* weakFilters(workload, path, own);
    if (regionBound) yield* leavingFilters(workload, path);
  }
};

function* unknownFilters({ contentFilters: own }: Filtering, lists: readonly ModelList[]): Generator<DraftFinding> {
  const names = ["strict", "balanced", ...Object.keys(own ?? {})];
  for (const { model, path } of filtered(lists)) {
    if (names.includes(model.contentFilter)) continue;
    yield {
      code: "ZTAI-CFG-054",
      path,
      message: "is not a content filter",
      allowed: names.join(", "),
      fix: advice(model.contentFilter, names, "choose one of them, or describe it under contentFilters"),
    };
  }
}

/** Models that name a filter, each with the place of the name. */
function* filtered(lists: readonly ModelList[]) {
  for (const { models, path } of lists) {
    for (const [j, model] of models.entries()) {
      const { contentFilter } = model ?? {};
      if (contentFilter !== undefined) yield { model: { contentFilter }, path: [...path, j, "contentFilter"] };
    }
  }
}

function* weakFilters(workload: Filtering, path: Path, lists: readonly ModelList[]): Generator<DraftFinding> {
  const message = `is weaker than ${workload.classification} data asks for`;
  const code = "ZTAI-CFG-056";
  for (const { model, path: place } of filtered(lists)) {
    if (model.contentFilter === "balanced")
      yield { code, path: place, message, allowed: "strict", fix: "choose strict" };
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

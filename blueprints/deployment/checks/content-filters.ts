import { protections } from "../../../constructs/core/classification";
import type { Check } from "./check";

/** Content filters exist and are no weaker than the classification asks for. Implements ZTAI-AI-03. */
export const contentFilters: Check = function* (draft) {
  for (const [i, workload] of (draft.workloads ?? []).entries()) {
    const profiles = workload?.contentFilters ?? {};
    for (const [j, model] of (workload?.models ?? []).entries()) {
      const chosen = model?.contentFilter;
      if (chosen === undefined) continue;
      const path = ["workloads", i, "models", j, "contentFilter"];
      const profile = Object.hasOwn(profiles, chosen) ? profiles[chosen] : undefined;
      if (chosen !== "strict" && chosen !== "balanced" && !Object.hasOwn(profiles, chosen)) {
        const allowed = ["strict", "balanced", ...Object.keys(profiles)].join(", ");
        const fix = "choose one of them, or describe it under contentFilters";
        yield { code: "ZTAI-CFG-054", path, message: "is not a content filter", allowed, fix };
      } else if (workload?.classification !== undefined && (profile?.base ?? chosen) === "balanced") {
        if (protections[workload.classification].contentFilter !== "strict") continue;
        const message = `is weaker than ${workload.classification} data asks for`;
        yield {
          code: "ZTAI-CFG-056",
          path,
          message,
          allowed: "strict",
          fix: "choose strict, or a profile with base: strict",
        };
      }
    }
  }
};

import type { ModelFacts } from "../../../constructs/ai/models";
import { modelCatalog } from "../model-catalog";
import { nearest as suggest } from "../../../common/nearest";
import type { Check } from "./check";

/** Models are on the allow-list, in a version that is, and still in service. Implements ZTAI-AI-01. */
export const allowedModels: Check = function* (draft, { today }) {
  const catalog = modelCatalog(draft);
  for (const [i, workload] of (draft.workloads ?? []).entries()) {
    for (const [j, model] of (workload?.models ?? []).entries()) {
      if (model?.name === undefined) continue;
      const path = ["workloads", i, "models", j];
      const entry = catalog.get(model.name);
      if (!entry) {
        const meant = suggest(model.name, catalog.keys());
        const fix =
          meant === undefined ? "choose one of them, or approve it under allowedModels" : `did you mean ${meant}?`;
        const allowed = [...catalog.keys()].join(", ");
        yield { code: "ZTAI-CFG-050", path: [...path, "name"], message: "is not an allowed model", allowed, fix };
        continue;
      }
      if (model.version !== undefined) yield* versionFindings(model.name, model.version, entry, path, today);
    }
  }
};

function* versionFindings(name: string, version: string, entry: ModelFacts, path: (string | number)[], today: string) {
  const known = Object.hasOwn(entry.versions, version) ? entry.versions[version] : undefined;
  if (!known) {
    const allowed = Object.keys(entry.versions).join(", ");
    const fix = "choose one of them, or approve it under allowedModels";
    yield {
      code: "ZTAI-CFG-051",
      path: [...path, "version"],
      message: `is not an allowed version of ${name}`,
      allowed,
      fix,
    } as const;
  } else if (known.retires !== undefined && known.retires <= today) {
    const message = `of ${name} left service on ${known.retires}: Azure refuses new deployments`;
    const fix = "move to a newer model";
    yield { code: "ZTAI-CFG-055", path: [...path, "version"], message, fix, severity: "warning" } as const;
  }
}

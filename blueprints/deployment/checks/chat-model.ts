import type { Model, Workload } from "../deployment.generated";
import { modelCatalog } from "../model-catalog";
import type { WorkloadCheck } from "./check";

/** A workload with models has one to answer with. */
export const chatModel: WorkloadCheck<Extract<Workload, { readonly models: readonly Model[] }>> = function* (
  { models, blueprint },
  { path: workload, draft },
) {
  if (models === undefined) return;
  const catalog = modelCatalog(draft);
  // A gap or an unknown model has been reported already; it may be the chat model.
  const kinds = models.map((model) => (model?.name === undefined ? undefined : catalog.get(model.name)?.kind));
  if (kinds.some((kind) => kind === undefined || kind === "chat")) return;
  const path = [...workload, "models"];
  const fix = 'add one such as { name: gpt-5.1, version: "2025-11-13", capacity: 50 }';
  const message = `has no chat model, which the blueprint ${blueprint} needs`;
  yield { code: "ZTAI-CFG-057", path, absent: [path], message, fix };
};

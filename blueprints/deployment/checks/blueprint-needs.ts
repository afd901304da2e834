import { modelCatalog } from "../model-catalog";
import type { Check } from "./check";

/** A workload has what its blueprint cannot do without. */
export const blueprintNeeds: Check = function* (draft) {
  const catalog = modelCatalog(draft);
  for (const [i, workload] of (draft.workloads ?? []).entries()) {
    if (workload?.blueprint !== "rag-chat" || workload.models === undefined) continue;
    // A gap or an unknown model has been reported already; it may be the chat model.
    const kinds = workload.models.map((model) =>
      model?.name === undefined ? undefined : catalog.get(model.name)?.kind,
    );
    if (kinds.some((kind) => kind === undefined || kind === "chat")) continue;
    const path = ["workloads", i, "models"];
    const fix = 'add one such as { name: gpt-5.1, version: "2025-11-13", capacity: 50 }';
    yield {
      code: "ZTAI-CFG-057",
      path,
      absent: [path],
      message: "has no chat model, which the blueprint rag-chat needs",
      fix,
    };
  }
};

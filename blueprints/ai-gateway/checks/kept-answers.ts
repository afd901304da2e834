import { advice } from "../../../common/nearest";
import type { AiGatewayWorkload } from "../../deployment";
import type { WorkloadCheck } from "../../deployment/checks/check";

/** Control that a key in the state breaks. */
export const keyControl = "ZTAI-ID-02" as const;

/** A cache has a model that embeds prompts, and somebody who answers for its key. Implements ZTAI-ID-02. */
export const keptAnswers: WorkloadCheck<AiGatewayWorkload> = function* (workload, { path, draft }) {
  const { name, models = [], semanticCache } = workload;
  if (!semanticCache) return;
  const at = [...path, "semanticCache"];
  if (!draft.exemptions?.some((one) => one?.control === keyControl && one.resource === name)) {
    yield {
      code: "ZTAI-CFG-129",
      path: at,
      ofKey: true,
      message: "puts the key of its Redis into the state of Terraform",
      fix: `remove it, or record an exemption from ${keyControl} with resource: ${name ?? "the workload"}`,
    };
  }
  const deployed = models.flatMap((model) => model?.deploymentName ?? []);
  const { embeddings } = semanticCache;
  if (embeddings === undefined || deployed.length < models.length || deployed.includes(embeddings)) return;
  yield {
    code: "ZTAI-CFG-122",
    path: [...at, "embeddings"],
    message: "is not deployed",
    allowed: deployed.join(", "),
    fix: advice(embeddings, deployed, "choose one of them, or add it to models"),
  };
};

import type { Deployment, RagChatWorkload } from "../../blueprints/deployment";

/** The workloads of a deployment that tests of this blueprint, and of its fields, are about. */
export function ragChatWorkloads({ workloads }: Pick<Deployment, "workloads">): readonly RagChatWorkload[] {
  return workloads.filter((workload): workload is RagChatWorkload => workload.blueprint === "rag-chat");
}

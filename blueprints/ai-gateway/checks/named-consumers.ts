import type { WorkloadCheck } from "../../deployment/checks/check";
import { consumersOf } from "../../workload-relations";
import type { AiGatewayWorkload } from "../../deployment";

/** Each workload that calls has an entry, and each entry is somebody. */
export const namedConsumers: WorkloadCheck<AiGatewayWorkload> = function* (workload, { path, draft }) {
  const { name, consumers = {} } = workload;
  if (name === undefined) return;
  const own = consumersOf(
    name,
    (draft.workloads ?? []).flatMap((each) => each ?? []),
  ).flatMap((each) => each.name ?? []);
  for (const missing of own.filter((each) => !Object.hasOwn(consumers, each))) {
    yield {
      code: "ZTAI-CFG-124",
      path: [...path, "consumers"],
      ofKey: true,
      absent: [[...path, "consumers", missing]],
      message: `lack ${missing}, which names this gateway`,
      fix: `add ${missing}: { tokensPerMinute: 20000, tokenQuota: { tokens: 10000000 } }`,
    };
  }
  for (const [consumer, entry] of Object.entries(consumers)) {
    if (own.includes(consumer) || entry?.clientIds === undefined || entry.clientIds.length > 0) continue;
    yield {
      code: "ZTAI-CFG-124",
      path: [...path, "consumers", consumer],
      ofKey: true,
      message: "is nobody: no workload of this name names this gateway, and it has no clientIds",
      fix: "add the application ids of its identities as clientIds",
    };
  }
};

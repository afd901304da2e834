import type { ErrorCode } from "../error-codes";
import type { Path } from "../../../common/yaml/located";
import { formatPath } from "../../../common/yaml/located";
import type { Check, Finding } from "./check";

/** What the platform calls its network, and its stacks' resources after it. */
const reserved: ReadonlySet<string> = new Set(["hub", "platform"]);

/** Things that are told apart by name have one name each, and none the platform's. */
export const uniqueNames: Check = function* ({ workloads, platform, allowedModels }) {
  yield* duplicates("ZTAI-CFG-040", ["workloads"], workloads, "name");
  yield* duplicates("ZTAI-CFG-041", ["platform", "network", "egress"], platform?.network?.egress, "name");
  yield* duplicates("ZTAI-CFG-041", ["allowedModels"], allowedModels, "name");
  for (const [i, workload] of (workloads ?? []).entries()) {
    if (workload?.name !== undefined && reserved.has(workload.name)) {
      const path = ["workloads", i, "name"];
      yield {
        code: "ZTAI-CFG-042",
        path,
        message: "is what the platform itself is called",
        fix: "choose another name",
      };
    }
    yield* duplicates("ZTAI-CFG-041", ["workloads", i, "models"], workload?.models, "deploymentName");
  }
};

function* duplicates<K extends string>(
  code: ErrorCode,
  path: Path,
  items: readonly ({ readonly [P in K]?: string } | undefined)[] | undefined,
  key: K,
): Generator<Finding> {
  const first = new Map<string, number>();
  for (const [i, item] of (items ?? []).entries()) {
    const name = item?.[key];
    if (name === undefined) continue;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, i);
    else {
      const message = `is the ${key} of ${formatPath([...path, earlier])} already`;
      yield { code, path: [...path, i, key], found: name, message, fix: "give each a name of its own" };
    }
  }
}

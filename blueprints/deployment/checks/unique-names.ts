import type { Path } from "../source/located";
import type { Check, Finding } from "./check";

/** Things that are told apart by name have one name each. */
export const uniqueNames: Check = function* (draft) {
  yield* duplicates("ZTAI-CFG-040", ["workloads"], draft.workloads, "name", "a workload");
  yield* duplicates(
    "ZTAI-CFG-041",
    ["platform", "network", "egress"],
    draft.platform?.network?.egress,
    "name",
    "an egress entry",
  );
  yield* duplicates("ZTAI-CFG-041", ["allowedModels"], draft.allowedModels, "name", "a model");
  for (const [i, workload] of (draft.workloads ?? []).entries()) {
    yield* duplicates(
      "ZTAI-CFG-041",
      ["workloads", i, "models"],
      workload?.models,
      "deploymentName",
      "a model deployment",
    );
  }
};

function* duplicates<K extends string>(
  code: "ZTAI-CFG-040" | "ZTAI-CFG-041",
  path: Path,
  items: readonly ({ readonly [P in K]?: string } | undefined)[] | undefined,
  key: K,
  what: string,
): Generator<Finding> {
  const first = new Map<string, number>();
  for (const [i, item] of (items ?? []).entries()) {
    const name = item?.[key];
    if (name === undefined) continue;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, i);
    else {
      const message = `is also the name of ${what} at position ${earlier + 1} of the list`;
      yield { code, path: [...path, i, key], message, fix: "give each a name of its own" };
    }
  }
}

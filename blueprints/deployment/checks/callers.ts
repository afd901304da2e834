import { parseCidr } from "../../../constructs/core/cidr";
import type { Path } from "../../../common/yaml/located";
import { malformed } from "./address-spaces";
import type { DeploymentCheck, DraftFinding } from "./check";
import { workloadsWith } from "./workloads-with";

/** Ranges that may call a workload are written properly. */
export const callers: DeploymentCheck = function* (draft) {
  for (const { workload, path } of workloadsWith(draft, "clients"))
    yield* ranges([...path, "clients"], workload.clients);
  for (const { workload, path } of workloadsWith(draft, "builders"))
    yield* ranges([...path, "builders"], workload.builders);
};

function* ranges(path: Path, callers: Readonly<Record<string, string | undefined>> = {}): Generator<DraftFinding> {
  for (const [name, text] of Object.entries(callers)) {
    if (text !== undefined && !parseCidr(text)) yield malformed({ path: [...path, name], text });
  }
}

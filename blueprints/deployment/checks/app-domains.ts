import { formatPath } from "../../../common/yaml/located";
import type { Path } from "../../../common/yaml/located";
import type { DeploymentCheck } from "./check";
import { workloadsWith } from "./workloads-with";

/** Each app has a domain of its own: a network is linked to one private zone of each name. */
export const appDomains: DeploymentCheck = function* (draft) {
  const first = new Map<string, Path>();
  for (const { workload, path: of } of workloadsWith(draft, "app")) {
    const name = workload.app?.domain?.name;
    if (name === undefined) continue;
    const path: Path = [...of, "app", "domain", "name"];
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, path);
    else {
      const message = `is ${formatPath(earlier)} already`;
      yield { code: "ZTAI-CFG-041", path, message, fix: "give each app a name of its own" };
    }
  }
};

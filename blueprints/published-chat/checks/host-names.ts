import type { Path } from "../../../common/yaml/located";
import { formatPath } from "../../../common/yaml/located";
import type { PublishedChatWorkload } from "../../deployment";
import type { WorkloadCheck } from "../../deployment/checks/check";
import type { Draft } from "../../deployment/draft";
import { workloadsWith } from "../../deployment/checks/workloads-with";

/** A host name leads to one entry or one app. */
export const hostNames: WorkloadCheck<PublishedChatWorkload> = function* (_workload, { path, draft }) {
  const names = namesOf(draft);
  const own = names.find(({ of, isEntry }) => isEntry && of === path[1]);
  if (!own) return;
  const isLater = ({ of, isEntry }: HostName) => isEntry && of > own.of;
  const taken = names.find((other) => other !== own && other.name === own.name && !isLater(other));
  if (!taken) return;
  const message = `is ${formatPath(taken.path)} already`;
  yield { code: "ZTAI-CFG-041", path: own.path, message, fix: "give each a name of its own" };
};

interface HostName {
  readonly name: string;
  readonly path: Path;
  /** Number of its workload. */
  readonly of: number;
  readonly isEntry: boolean;
}

function namesOf(draft: Draft): readonly HostName[] {
  const entries = workloadsWith(draft, "entry").flatMap(({ workload, path }) => {
    const { applicationGateway, frontDoor } = workload.entry ?? {};
    const kind = applicationGateway ? "applicationGateway" : "frontDoor";
    const name = (applicationGateway ?? frontDoor)?.hostName;
    return name === undefined
      ? []
      : [{ name, path: [...path, "entry", kind, "hostName"], of: Number(path[1]), isEntry: true }];
  });
  const apps = workloadsWith(draft, "app").flatMap(({ workload, path }) => {
    const name = workload.app?.domain?.name;
    return name === undefined
      ? []
      : [{ name, path: [...path, "app", "domain", "name"], of: Number(path[1]), isEntry: false }];
  });
  return [...entries, ...apps];
}

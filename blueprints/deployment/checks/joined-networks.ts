import type { Path } from "../../../common/yaml/located";
import { formatPath } from "../../../common/yaml/located";
import { ownSubnetsOf } from "../../declaration-of";
import type { Workload } from "../deployment.generated";
import type { DeepPartial } from "../draft";
import type { DeploymentCheck, DraftFinding } from "./check";
import { closestOf } from "./closest-of";

type Part = DeepPartial<Workload>;

/** Kinds of subnet that a workload has to itself. */
const ownSubnets = (workload: Part): readonly string[] =>
  Object.keys(ownSubnetsOf(workload) ?? {}).filter((role) => role !== "privateEndpoints");

/** A workload has a range, or stands in the network of one that has, where what it needs can be made. */
export const joinedNetworks: DeploymentCheck = function* ({ workloads = [] }) {
  for (const [i, workload] of workloads.entries()) {
    const path: Path = ["workloads", i];
    if (!workload) continue;
    if (workload.onNetworkOf === undefined) {
      if (workload.addressSpace === undefined && workload.name !== undefined) yield lacksRange(path);
      continue;
    }
    if (workload.addressSpace !== undefined) {
      const message = "has a range of its own in addressSpace as well";
      yield { code: "ZTAI-CFG-081", path: [...path, "onNetworkOf"], message, fix: "remove one of the two" };
      continue;
    }
    const host = workloads.find((other) => other?.name === workload.onNetworkOf);
    const refused = host ? unfit(workload, host) : unknown(workload, workloads);
    if (refused) yield { code: "ZTAI-CFG-081", path: [...path, "onNetworkOf"], ...refused };
    else yield* ofTheHost(workload, path);
  }
  yield* sameSubnets(workloads);
  yield* sameCallers(workloads);
};

function lacksRange(path: Path): DraftFinding {
  const absent = [
    [...path, "addressSpace"],
    [...path, "onNetworkOf"],
  ];
  const fix = "add addressSpace: 10.1.0.0/22, or onNetworkOf: the workload in whose network it stands";
  return { code: "ZTAI-CFG-011", path, absent, message: "lacks the key addressSpace", fix };
}

type Refusal = Pick<DraftFinding, "message" | "fix" | "allowed">;

function unknown({ name, onNetworkOf = "" }: Part, workloads: readonly (Part | undefined)[]): Refusal {
  const hosts = workloads.flatMap((each) =>
    each?.addressSpace === undefined || each.name === undefined || each.name === name ? [] : [each.name],
  );
  const choice = closestOf(onNetworkOf, hosts, "name a workload with a range of its own");
  return { message: "is not a workload of this file", ...choice };
}

function unfit(workload: Part, host: Part): Refusal | undefined {
  if (host === workload) return { message: "is the workload itself", fix: "give it an addressSpace instead" };
  if (host.addressSpace === undefined) {
    const fix = host.onNetworkOf === undefined ? "name a workload that has one" : `name ${host.onNetworkOf}`;
    return { message: "has no range of its own", fix };
  }
  if (differs(host.location, workload.location)) {
    return {
      message: `is in ${String(host.location)}, and this workload in ${String(workload.location)}`,
      fix: "put both into one region",
    };
  }
  if (!differs(host.subscriptionId?.toLowerCase(), workload.subscriptionId?.toLowerCase())) return undefined;
  return { message: "is in another subscription than this workload", fix: "put both into one subscription" };
}

/** Where one is missing or wrong, that is reported already. */
function differs(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function* ofTheHost(workload: Part, path: Path): Generator<DraftFinding> {
  const host = String(workload.onNetworkOf);
  const fix = `move it to ${host}`;
  const message = `is of the network, and that is the network of ${host}`;
  if (workload.egressPriority !== undefined)
    yield { code: "ZTAI-CFG-082", path: [...path, "egressPriority"], ofKey: true, message, fix };
  if (Object.keys(workload.peerings ?? {}).length > 0)
    yield { code: "ZTAI-CFG-082", path: [...path, "peerings"], ofKey: true, message, fix };
}

/** Each kind of subnet but that of private endpoints is for one workload. */
function* sameSubnets(workloads: readonly (Part | undefined)[]): Generator<DraftFinding> {
  const first = new Map<string, number>();
  const hostsFirst = [...workloads.entries()].sort(([, a], [, b]) => Number(isPart(a)) - Number(isPart(b)));
  for (const [i, workload] of hostsFirst) {
    const network = workload?.onNetworkOf ?? workload?.name;
    if (network === undefined) continue;
    for (const role of ownSubnets(workload ?? {})) {
      const key = `${network} ${role}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, i);
      else if (isPart(workload)) {
        const message = `has the subnet ${role} for ${formatPath(["workloads", earlier])} already`;
        const fix = "give one of them a network of its own";
        yield { code: "ZTAI-CFG-083", path: ["workloads", i, "onNetworkOf"], message, fix };
        break;
      }
    }
  }
}

/** A range that may call has one name in a network, by which rules are told apart. */
function* sameCallers(workloads: readonly (Part | undefined)[]): Generator<DraftFinding> {
  const first = new Map<string, { readonly path: Path; readonly range: string }>();
  for (const [i, workload] of workloads.entries()) {
    const network = workload?.onNetworkOf ?? workload?.name;
    for (const key of ["clients", "builders"] as const) {
      const callers = workload && key in workload ? (workload as Partial<Record<typeof key, Ranges>>)[key] : undefined;
      for (const [name, range] of Object.entries(callers ?? {})) {
        if (range === undefined) continue;
        const path = ["workloads", i, key, name];
        const earlier = first.get(`${network} ${key} ${name}`);
        if (!earlier) first.set(`${network} ${key} ${name}`, { path, range });
        else if (earlier.range !== range) {
          const message = `is the name of another range of the same network, ${formatPath(earlier.path)} ${earlier.range}`;
          yield { code: "ZTAI-CFG-041", path, ofKey: true, message, fix: "choose another name" };
        }
      }
    }
  }
}

type Ranges = Readonly<Record<string, string | undefined>>;

function isPart(workload: Part | undefined): boolean {
  return workload?.onNetworkOf !== undefined;
}

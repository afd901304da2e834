import type { App } from "cdktf";
import type { Classification } from "../constructs/core/classification";
import { atLeastAsSensitive } from "../constructs/core/classification";
import type { HostCallers } from "../constructs/network/remote-callers";
import type { SpokeProps } from "../constructs/network/spoke";
import type { SubnetRole } from "../constructs/network/subnet-roles";
import { allSubnetRoles } from "../constructs/network/subnet-roles";
import { subnetRanges, withoutUnused } from "../constructs/network/subnet-ranges";
import type { PrivateLinkTarget } from "../constructs/core/private-link";
import type { EstateStack, EstateStackProps } from "../stacks/estate-stack";
import { WorkloadNetworkStack } from "../stacks/workload-network-stack";
import type { BlueprintContext, WorkloadNetworkNeeds } from "./blueprint";
import { ownSubnetsOf } from "./declaration-of";
import type { Deployment, Workload } from "./deployment";
import { stackName, stackPropsOf } from "./estate-of-deployment";
import type { BuiltPlatform } from "./platform";
import { blueprints } from "./registry.generated";
import { consumersOf, workloadNamed } from "./workload-relations";

/** What a network is made of, beside the workloads in it. */
export interface NetworkSurroundings {
  readonly app: App;
  readonly deployment: Deployment;
  readonly platform: BuiltPlatform;
  /** Order of its firewall rules among those of the other networks; no two have the same. */
  readonly egressPriority: number | undefined;
  /** Stacks that must be applied before it. */
  readonly after: readonly EstateStack[];
}

/**
 * The network of a workload, for all workloads that stand in it: the subnets of their blueprints, peering with the hub, firewall rules
 * and flow logs. Subnets of a workload that joins later move none that is there.
 *
 * @param host the workload whose range it is
 */
export function workloadNetwork(
  host: Workload,
  { app, deployment, platform, egressPriority, after }: NetworkSurroundings,
): WorkloadNetworkStack {
  const { name, addressSpace, peerings } = host;
  if (addressSpace === undefined) throw new Error(`${name} has no range of its own`);
  const parts = workloadsIn(host, deployment.workloads);
  const { hub: hubSource } = deployment.platform.network;
  const { hub, dnsZonesResourceGroupId, workspaceId, workspaceLocation } = platform;
  const network = new WorkloadNetworkStack(app, stackName(deployment, `${name}-network`), {
    ...workloadStackProps({ deployment, workload: host }),
    ...needsOf(parts, deployment),
    workload: name,
    classification: mostSensitive(parts),
    addressSpace,
    ...selectionOf(parts),
    hub,
    dnsZonesResourceGroupId,
    workspaceId,
    workspaceLocation,
    peerings,
    egressPriority,
    egress: egressAskedFor(parts, deployment),
    peering: typeof hubSource === "object" && hubSource.peering === "spoke-only" ? "spoke" : "both",
  });
  for (const stack of after) network.addDependency(stack);
  return network;
}

/** The workloads that stand in the network of `host`, itself first. */
export function workloadsIn(host: Workload, workloads: readonly Workload[]): readonly [Workload, ...Workload[]] {
  return [host, ...workloads.filter(({ onNetworkOf }) => onNetworkOf === host.name)];
}

/** What the file lets some of these workloads reach on the internet. */
export function egressAskedFor(
  parts: readonly Pick<Workload, "name">[],
  { platform }: Pick<Deployment, "platform">,
): Deployment["platform"]["network"]["egress"] {
  return platform.network.egress.filter(
    ({ from }) => from.length === 0 || parts.some(({ name }) => from.includes(name)),
  );
}

function mostSensitive([host, ...others]: readonly [Workload, ...Workload[]]): Classification {
  return others.reduce(
    (label, { classification }) => (atLeastAsSensitive(label, classification) ? label : classification),
    host.classification,
  );
}

/** What all of them ask for together. */
function needsOf(parts: readonly Workload[], deployment: Deployment): WorkloadNetworkNeeds {
  const asked = parts.map((workload) => {
    const consumers = consumersOf(workload.name, deployment.workloads);
    return blueprints[workload.blueprint]?.networkNeeds?.({ deployment, workload, consumers }) ?? {};
  });
  const together = (ranges: readonly (Readonly<Record<string, string>> | undefined)[]): Record<string, string> =>
    Object.assign({}, ...ranges) as Record<string, string>;
  return {
    clients: together(asked.map(({ clients }) => clients)),
    builders: together([...parts, ...asked].map(({ builders }) => builders)),
    egressOf: bySubnet(asked.map(({ egressOf }) => egressOf)),
    endpointPorts: bySubnet(asked.map(({ endpointPorts }) => endpointPorts)),
    entryFrom: asked.find(({ entryFrom }) => entryFrom !== undefined)?.entryFrom,
    privateHosts: [...new Set(asked.flatMap(({ privateHosts = [] }) => privateHosts))],
    callers: callersTogether(asked),
    calls: together(asked.map(({ calls }) => calls)),
    operators: [...new Set(asked.flatMap(({ operators = [] }) => operators))],
  };
}

/** One workload may call several that stand in this network. */
function callersTogether(asked: readonly WorkloadNetworkNeeds[]): HostCallers {
  const all = asked.flatMap(({ callers = {} }) => Object.entries(callers));
  return Object.fromEntries(
    all.map(([name, { range }]) => {
      const hosts = all.flatMap(([other, caller]) => (other === name ? caller.hosts : []));
      return [name, { range, hosts: [...new Set(hosts)] }] as const;
    }),
  );
}

/** A kind of subnet is there once, whoever asks something for it. */
function bySubnet<T>(
  asked: readonly (Readonly<Partial<Record<SubnetRole, readonly T[]>>> | undefined)[],
): Partial<Record<SubnetRole, readonly T[]>> {
  return Object.fromEntries(
    allSubnetRoles.map((role) => [role, [...new Set(asked.flatMap((lists) => lists?.[role] ?? []))]] as const),
  );
}

/** Ranges of the subnets that are made in the network in which a workload stands. */
export function subnetsOf(
  workload: Workload,
  workloads: readonly Workload[],
): Readonly<Partial<Record<SubnetRole, string>>> {
  const host = workload.onNetworkOf === undefined ? workload : workloadNamed(workload.onNetworkOf, workloads);
  if (host.addressSpace === undefined) return {};
  const { subnets, laterSubnets, unusedSubnets } = selectionOf(workloadsIn(host, workloads));
  return withoutUnused(subnetRanges(host.addressSpace, subnets, ...laterSubnets), unusedSubnets);
}

/** Subnets of the workloads of a network. Each kind but that of private endpoints, which is always used, is of one part alone. */
function selectionOf(
  parts: readonly Workload[],
): Required<Pick<SpokeProps, "subnets" | "laterSubnets" | "unusedSubnets">> {
  const [subnets = {}, ...laterSubnets] = parts.map((part) => ownSubnetsOf(part) ?? {});
  const unusedSubnets = parts.flatMap((part) => blueprints[part.blueprint]?.unusedSubnets?.(part) ?? []);
  return { subnets, laterSubnets, unusedSubnets };
}

/** The arguments that all stacks of one workload have in common. */
export function workloadStackProps({
  deployment,
  workload,
}: Pick<BlueprintContext, "deployment" | "workload">): ReturnType<typeof stackPropsOf> {
  const { name, subscriptionId, location, owner, tags } = workload;
  return stackPropsOf(deployment, { subscriptionId, location, owner, workload: name, tags });
}

/** What a stack is told of the network that it stands in, and of its workload. */
export interface NetworkedStackProps extends EstateStackProps {
  readonly workload: string;
  readonly classification: Classification;
  /** ARM id of the Log Analytics workspace. */
  readonly workspaceId: string;
  readonly privateLink: PrivateLinkTarget;
}

/** The arguments that all stacks in the network of one workload have in common. */
export function networkedStackProps(context: BlueprintContext): NetworkedStackProps {
  const { workload, platform, network } = context;
  return {
    ...workloadStackProps(context),
    workload: workload.name,
    classification: workload.classification,
    workspaceId: platform.workspaceId,
    privateLink: network.privateLink,
  };
}

import { WorkloadNetworkStack } from "../stacks/workload-network-stack";
import type { BlueprintContext, BlueprintDeclaration } from "./blueprint";
import { stackName, stackPropsOf } from "./estate-of-deployment";

/** What a blueprint says of the network of its workload, beside what the deployment file says of every workload's. */
export interface WorkloadNetworkNeeds {
  /** Ranges of people and systems that may call the workload's apps over HTTPS, by name. @default - none */
  readonly clients?: Readonly<Record<string, string>>;
  /** Host names behind the workload's private endpoints, for builders behind the hub's firewall. @default - none */
  readonly privateHosts?: readonly string[];
  /** Object ids of groups in Entra ID that may see settings and logs of the network. @default - none */
  readonly operators?: readonly string[];
}

/**
 * The network of a workload, for all stacks that stand in it: subnets of its blueprint, peering with the hub, firewall rules and
 * flow logs. It is applied after what the context says.
 */
export function workloadNetwork(
  { app, deployment, workload, platform, after, egressPriority }: BlueprintContext,
  { subnets }: Pick<BlueprintDeclaration, "subnets">,
  needs: WorkloadNetworkNeeds = {},
): WorkloadNetworkStack {
  const { name, classification, addressSpace, builders, peerings } = workload;
  const { hub: hubSource, egress } = deployment.platform.network;
  const { hub, dnsZonesResourceGroupId, workspaceId, workspaceLocation } = platform;
  const network = new WorkloadNetworkStack(app, stackName(deployment, `${name}-network`), {
    ...workloadStackProps({ deployment, workload }),
    ...needs,
    workload: name,
    classification,
    addressSpace,
    subnets,
    hub,
    dnsZonesResourceGroupId,
    workspaceId,
    workspaceLocation,
    builders,
    peerings,
    egressPriority,
    egress: egress.filter(({ from }) => from.length === 0 || from.includes(name)),
    peering: typeof hubSource === "object" && hubSource.peering === "spoke-only" ? "spoke" : "both",
  });
  for (const stack of after) network.addDependency(stack);
  return network;
}

/** The arguments that all stacks of one workload have in common. */
export function workloadStackProps({
  deployment,
  workload,
}: Pick<BlueprintContext, "deployment" | "workload">): ReturnType<typeof stackPropsOf> {
  const { name, subscriptionId, location, owner, tags } = workload;
  return stackPropsOf(deployment, { subscriptionId, location, owner, workload: name, tags });
}

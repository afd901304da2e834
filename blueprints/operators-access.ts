import type { App } from "cdktf";
import type { IHub } from "../constructs/network/hub-interface";
import { AccessStack, accessLabel } from "../stacks/access-stack";
import type { EstateStack, EstateStackProps } from "../stacks/estate-stack";
import { WorkloadNetworkStack } from "../stacks/workload-network-stack";
import { overlaps, parseCidr } from "../constructs/core/cidr";
import type { Deployment, JumpHost, Workload } from "./deployment";
import { egressPriorities } from "./egress-priorities";
import { stackName } from "./estate-of-deployment";

/** What the ways in stand on. */
export interface AccessNeeds extends EstateStackProps {
  readonly hub: IHub;
  readonly dnsZonesResourceGroupId: string;
  readonly workspaceId: string;
  readonly workspaceLocation: string;
  /** Stacks that must be applied before: the hub has to exist. */
  readonly after: readonly EstateStack[];
}

/** Ranges of the people who come by the ways in, by name: for the networks that may answer them. */
export function accessRanges({ platform }: Deployment): Readonly<Record<string, string>> {
  const { jumpHost } = platform.network;
  return jumpHost === undefined ? {} : { "jump-host": jumpHost.addressSpace };
}

/**
 * Makes the ways in for people who run the estate, as far as the file asks for them: a network for the machine behind Bastion, like that
 * of a workload, then gateway, Bastion and machine. Each waits for the one before, since all of them change the hub.
 *
 * @returns the stacks, in the order in which they are applied
 */
export function buildAccess(app: App, deployment: Deployment, needs: AccessNeeds): readonly EstateStack[] {
  const { vpn, bastion, jumpHost, ddosProtection, ddosProtectionPlanId } = deployment.platform.network;
  if (vpn === undefined && bastion === undefined) return [];
  const { hub, after, ...props } = needs;
  const network = jumpHost && machineNetwork(app, deployment, { hub, ...props }, jumpHost);
  const stack = new AccessStack(app, stackName(deployment, accessLabel), {
    ...props,
    hubNetworkId: hub.virtualNetworkId,
    networkHasDdosPlan: (ddosProtection ?? ddosProtectionPlanId) !== undefined,
    vpn: vpn && {
      clientAddressSpace: vpn.clientAddressSpace,
      audience: vpn.audience,
      routes: [
        ...deployment.workloads.flatMap(({ addressSpace }) => addressSpace ?? []),
        ...Object.values(vpn.ranges as Readonly<Record<string, string>>),
      ],
    },
    bastion: bastion && (bastion.internetClients === undefined ? "private" : "internet"),
    jumpHost: jumpHost && network && { ...jumpHost, subnetId: network.subnetId("machines") },
  });
  const stacks = network ? [network, stack] : [stack];
  for (const [i, each] of stacks.entries()) {
    for (const earlier of [...after, ...stacks.slice(0, i)]) each.addDependency(earlier);
  }
  return stacks;
}

function machineNetwork(
  app: App,
  deployment: Deployment,
  { hub, ...props }: Omit<AccessNeeds, "after">,
  jumpHost: JumpHost,
): WorkloadNetworkStack {
  const { environment, workloads } = deployment;
  const priorities = egressPriorities(environment, [...workloads, { name: accessLabel }]);
  return new WorkloadNetworkStack(app, stackName(deployment, `${accessLabel}-network`), {
    ...props,
    workload: accessLabel,
    classification: "general",
    addressSpace: jumpHost.addressSpace,
    subnets: { machines: 28 },
    // It answers no gateway, and stands before the one that the file may ask for.
    hub: { ...hub, gatewayTransit: false, remoteRanges: rangesBehind(workloads, jumpHost) },
    egressPriority: priorities.get(accessLabel),
    // Bastion opens a session for those alone who see the network of the machine.
    operators: [...new Set([...jumpHost.users, ...jumpHost.administrators])],
  });
}

/** Ranges of the workloads that let the machine build them, by name, and of those in other files: all that it has a way to. */
function rangesBehind(workloads: readonly Workload[], { addressSpace, ranges }: JumpHost): Record<string, string> {
  const own = parseCidr(addressSpace);
  const isLetIn = ({ builders }: Workload) =>
    Object.values((builders ?? {}) as Readonly<Record<string, string>>).some((text) => {
      const range = parseCidr(text);
      return own !== undefined && range !== undefined && overlaps(own, range);
    });
  const hosts = new Set(workloads.filter(isLetIn).map(({ name, onNetworkOf = name }) => onNetworkOf));
  const letIn = workloads.flatMap(({ name, addressSpace: range }) =>
    range !== undefined && hosts.has(name) ? [[name, range] as const] : [],
  );
  return { ...Object.fromEntries(letIn), ...(ranges as Readonly<Record<string, string>>) };
}

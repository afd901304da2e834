import type { Construct } from "constructs";
import { expectArmId } from "../constructs/core/arm-id";
import type { Classification } from "../constructs/core/classification";
import { ConstructError } from "../constructs/core/errors";
import { LandingZone } from "../constructs/core/landing-zone";
import type { PrivateLinkTarget } from "../constructs/core/private-link";
import type { EgressRule } from "../constructs/network/egress-rules";
import { FlowLog } from "../constructs/network/flow-log";
import { FlowLogStorage } from "../constructs/network/flow-log-storage";
import type { GuardedSubnet } from "../constructs/network/guarded-subnet";
import type { IHub } from "../constructs/network/hub-interface";
import { networkIds, networkPurpose } from "../constructs/network/network-ids";
import type { PeeredNetwork } from "../constructs/network/network-peering";
import type { EndpointPorts } from "../constructs/network/spoke-flows";
import type { HostCallers } from "../constructs/network/remote-callers";
import { NetworkPeering } from "../constructs/network/network-peering";
import type { SubnetEgress } from "../constructs/network/spoke";
import { Spoke } from "../constructs/network/spoke";
import type { SubnetRole, SubnetSelection } from "../constructs/network/subnet-roles";
import { subnetRoles } from "../constructs/network/subnet-roles";
import { admitOperators } from "./admit-operators";
import type { EstateStackProps } from "./estate-stack";
import { EstateStack } from "./estate-stack";

/** Arguments of {@link WorkloadNetworkStack}. */
export interface WorkloadNetworkStackProps extends EstateStackProps {
  /** Name of the workload. */
  readonly workload: string;
  readonly classification: Classification;
  /** Private range of the workload. */
  readonly addressSpace: string;
  /** Created or existing. */
  readonly hub: IHub;
  /** ARM id of the resource group with the private DNS zones. */
  readonly dnsZonesResourceGroupId: string;
  /** ARM id of the Log Analytics workspace. */
  readonly workspaceId: string;
  /** Region of the workspace. @default - the region of the estate */
  readonly workspaceLocation?: string;
  /** Subnets with their prefix lengths; private endpoints have one in any case. @default - `{ containerApps: 27 }` */
  readonly subnets?: SubnetSelection;
  /** Subnets of what came to the network later, in that order: they move none that is there, and each kind is made once. @default - none */
  readonly laterSubnets?: readonly SubnetSelection[];
  /** Subnets of these that are not used yet: their ranges stay free, and nothing moves once they are. @default - none */
  readonly unusedSubnets?: readonly SubnetRole[];
  /** What the workload may reach beyond what its subnets need to work at all. @default - nothing */
  readonly egress?: readonly EgressRule[];
  /** What programs in one kind of subnet may reach beside that. @default - nothing */
  readonly egressOf?: SubnetEgress;
  /** Order of its rules among those of other workloads, 100 to 65000. @default - from a hash of environment and name */
  readonly egressPriority?: number;
  /** Ranges of people and systems that may call the workload's apps over HTTPS, by name. @default - none */
  readonly clients?: Readonly<Record<string, string>>;
  /** Who reaches the application gateway over HTTPS: clients, or everybody on the internet. @default "clients" */
  readonly entryFrom?: "clients" | "internet";
  /** Ranges that may reach the workload's private endpoints over HTTPS, by name. @default - only the workload itself */
  readonly builders?: Readonly<Record<string, string>>;
  /** Host names behind the workload's private endpoints, for builders behind the hub's firewall. @default - none */
  readonly privateHosts?: readonly string[];
  /** Other workloads behind the hub's firewall, by name, each with the hosts that it may call over HTTPS. @default - none */
  readonly callers?: HostCallers;
  /** Ranges of private endpoints of other workloads that its apps may call over HTTPS, by name. @default - none */
  readonly calls?: Readonly<Record<string, string>>;
  /** Ports beside 443 at which a kind of subnet calls the private endpoints. @default - none */
  readonly endpointPorts?: EndpointPorts;
  /** Networks to peer with beside the hub, by name. @default - none */
  readonly peerings?: Readonly<Record<string, PeeredNetwork>>;
  /** Which sides of the peering to make. `spoke` when the hub's owner makes the other one. @default "both" */
  readonly peering?: "both" | "spoke";
  /** Object ids of groups in Entra ID that may see settings and logs of the network. @default - none */
  readonly operators?: readonly string[];
  /** Days that flow logs are kept. @default 90 */
  readonly flowLogRetentionDays?: number;
}

/** The network of one workload, connected to the hub. Its flows and its firewall rules are in the same state. */
export class WorkloadNetworkStack extends EstateStack {
  /** ARM id of the workload's network. */
  readonly virtualNetworkId: string;
  /** Where the workload's private endpoints stand and where their names are registered. */
  readonly privateLink: PrivateLinkTarget;
  private readonly spoke: Spoke;
  private readonly workload: string;

  constructor(scope: Construct, id: string, props: WorkloadNetworkStackProps) {
    super(scope, id, props);
    const { workload, dnsZonesResourceGroupId, workspaceId } = props;
    this.checkHubSubscription(props);
    const ids = networkIds(props.estate, workload);
    this.workload = workload;
    this.virtualNetworkId = ids.virtualNetworkId;
    this.privateLink = { subnetId: ids.subnetId(subnetRoles.privateEndpoints.slug), dnsZonesResourceGroupId };
    const landingZone = new LandingZone(this, "LandingZone", {
      label: workload,
      purpose: networkPurpose,
      classification: props.classification,
      logWorkspaceId: workspaceId,
      privateLink: this.privateLink,
    });
    this.spoke = new Spoke(this, "Spoke", { ...props, landingZone, hubProvider: this.platformProvider });
    const { network } = this.spoke;
    let dependsOn = [...this.spoke.ready, ...this.spoke.connected];
    for (const [label, { virtualNetworkId, sides }] of Object.entries(props.peerings ?? {})) {
      const peering = { landingZone, network, label, virtualNetworkId, sides, dependsOn };
      dependsOn = new NetworkPeering(this, `Peering-${label}`, peering).ready;
    }
    this.recordFlows(props, landingZone);
    this.output("virtual_network_id", this.spoke.network.id, "Network of the workload.");
    for (const objectId of props.operators ?? []) admitOperators(this, objectId, landingZone);
  }

  /**
   * Computed ARM id of a subnet.
   *
   * @throws ConstructError ZTAI-CON-004 when the network was made without it.
   */
  subnetId(role: SubnetRole): string {
    this.subnetOf(role);
    return networkIds(this.estate, this.workload).subnetId(subnetRoles[role].slug);
  }

  /**
   * Range of a subnet, in CIDR notation.
   *
   * @throws ConstructError ZTAI-CON-004 when the network was made without it.
   */
  subnetRange(role: SubnetRole): string {
    return this.subnetOf(role).addressPrefix;
  }

  private subnetOf(role: SubnetRole): GuardedSubnet {
    const subnet = this.spoke.subnets[role];
    if (subnet) return subnet;
    throw new ConstructError("ZTAI-CON-004", this, `has no subnet ${role}`, `add ${role} to subnets`);
  }

  /** The hub's side of the peering and the firewall's rules are written in the platform's subscription. */
  private checkHubSubscription({ hub, peering, platformSubscriptionId, estate }: WorkloadNetworkStackProps): void {
    const platform = (platformSubscriptionId ?? estate.subscriptionId).toLowerCase();
    const connected =
      hub.virtualHubId === undefined
        ? expectArmId(hub.virtualNetworkId, "Microsoft.Network/virtualNetworks")
        : expectArmId(hub.virtualHubId, "Microsoft.Network/virtualHubs");
    const ids = [
      ...(peering === "spoke" ? [] : [connected]),
      ...(hub.gatewayRouteTableId === undefined
        ? []
        : [expectArmId(hub.gatewayRouteTableId, "Microsoft.Network/routeTables")]),
      ...(hub.firewallPolicyId === undefined
        ? []
        : [expectArmId(hub.firewallPolicyId, "Microsoft.Network/firewallPolicies")]),
    ];
    const other = ids.find(({ subscriptionId }) => subscriptionId.toLowerCase() !== platform);
    if (!other) return;
    throw new ConstructError(
      "ZTAI-CON-006",
      this,
      `writes to ${other.names.join("/")} in subscription ${other.subscriptionId}, but the platform's is ${platform}`,
      'set platformSubscriptionId to it, or peering to "spoke" and leave firewallPolicyId out',
    );
  }

  private recordFlows(props: WorkloadNetworkStackProps, landingZone: LandingZone): void {
    const { workspaceLocation, flowLogRetentionDays: retentionDays } = props;
    const storage = new FlowLogStorage(this, "FlowLogStorage", {
      landingZone,
      retentionDays,
      endpointDependsOn: this.spoke.ready,
    });
    new FlowLog(this, "FlowLog", {
      landingZone,
      virtualNetworkId: this.spoke.network.id,
      storage,
      workspaceLocation,
    });
  }
}

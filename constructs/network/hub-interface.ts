import { isIP } from "node:net";
import type { IConstruct } from "constructs";
import { expectArmId } from "../core/arm-id";
import { parseCidr } from "../core/cidr";
import { ConstructError } from "../core/errors";

/** What a workload's network needs to know of the hub. All of it is text, so that no state of the hub is read. */
export interface IHub {
  readonly virtualNetworkId: string;
  /** Address of the firewall: next hop of every default route. */
  readonly firewallPrivateIp: string;
  /** DNS servers for the workloads' networks; they must know the private zones. */
  readonly dnsServers: readonly string[];
  /** ARM id of the firewall's policy. @default - the firewall's rules are someone else's, and the kit adds none */
  readonly firewallPolicyId?: string;
  /** Range in which private endpoints of the platform stand. @default - none that workloads may reach */
  readonly endpointsAddressPrefix?: string;
  /** ARM id of a hub of Virtual WAN, which workloads connect to in place of a peering. @default - the hub is a virtual network */
  readonly virtualHubId?: string;
  /** Ranges behind the firewall, by name: on-premises, and networks that are peered with the hub. @default - none */
  readonly remoteRanges?: Readonly<Record<string, string>>;
  /** The hub has a gateway that workloads use. @default false */
  readonly gatewayTransit?: boolean;
  /** ARM id of the route table of the hub's `GatewaySubnet`. @default - there is none, or its routes are made elsewhere */
  readonly gatewayRouteTableId?: string;
  /** Range of the firewall's subnet: what application rules let through comes from there. @default - not known */
  readonly firewallAddressPrefix?: string;
  /** Range of Bastion in the hub: from where sessions on machines are opened. @default - there is none */
  readonly bastionAddressPrefix?: string;
}

/** A hub that exists already. */
export interface ExistingHub extends Pick<
  IHub,
  "virtualHubId" | "remoteRanges" | "gatewayTransit" | "gatewayRouteTableId" | "firewallAddressPrefix"
> {
  /** ARM id of the hub's virtual network; of a hub of Virtual WAN, the network whose DNS its firewall asks. */
  readonly virtualNetworkId: string;
  /** Private address of its firewall. */
  readonly firewallPrivateIp: string;
  /** @default - the firewall, which then must be a DNS proxy */
  readonly dnsServers?: readonly string[];
  /** ARM id of an Azure Firewall policy to add the workloads' rules to. @default - rules are made elsewhere */
  readonly firewallPolicyId?: string;
  /** Subnet for private endpoints of the platform, with its range. @default - none */
  readonly endpoints?: { readonly subnetId: string; readonly addressPrefix: string };
}

/**
 * Makes a hub that exists usable as one that was created.
 *
 * @throws ZtaiError ZTAI-CON-007 for a malformed id, ConstructError ZTAI-CON-006 for a malformed address.
 */
export function existingHub(scope: IConstruct, hub: ExistingHub): IHub {
  expectArmId(hub.virtualNetworkId, "Microsoft.Network/virtualNetworks");
  if (hub.firewallPolicyId !== undefined) {
    expectArmId(hub.firewallPolicyId, "Microsoft.Network/firewallPolicies");
  }
  if (hub.virtualHubId !== undefined) expectArmId(hub.virtualHubId, "Microsoft.Network/virtualHubs");
  if (hub.gatewayRouteTableId !== undefined) expectArmId(hub.gatewayRouteTableId, "Microsoft.Network/routeTables");
  if (hub.endpoints) expectArmId(hub.endpoints.subnetId, "Microsoft.Network/virtualNetworks/subnets");
  const dnsServers = hub.dnsServers ?? [hub.firewallPrivateIp];
  const bad = [hub.firewallPrivateIp, ...dnsServers].find((address) => isIP(address) !== 4);
  if (bad !== undefined) {
    throw new ConstructError(
      "ZTAI-CON-006",
      scope,
      `hub address ${bad} is not an IPv4 address`,
      "write it as 10.0.0.4",
    );
  }
  const { endpoints, ...rest } = hub;
  const endpointsAddressPrefix = endpoints?.addressPrefix;
  if (endpointsAddressPrefix !== undefined && !parseCidr(endpointsAddressPrefix)) {
    const found = `range ${endpointsAddressPrefix} of the hub's endpoints is not in CIDR notation`;
    throw new ConstructError("ZTAI-CON-006", scope, found, "write it as 10.0.0.64/26");
  }
  return { ...rest, dnsServers, endpointsAddressPrefix };
}

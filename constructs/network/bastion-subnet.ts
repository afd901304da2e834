import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { SubnetNetworkSecurityGroupAssociation } from "@cdktf/provider-azurerm/lib/subnet-network-security-group-association";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import type { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import type { AllowedFlow } from "./security-rules";
import { securityRules } from "./security-rules";

/** Arguments of {@link BastionSubnet}. */
export interface BastionSubnetProps {
  readonly landingZone: LandingZone;
  /** The hub's network. */
  readonly network: VirtualNetwork;
  readonly addressPrefix: string;
  /** Ranges from which people open sessions, by name. */
  readonly clients: Readonly<Record<string, string>>;
}

/** The name is Azure's own; it takes no other. */
export const bastionSubnetName = "AzureBastionSubnet";

const everything = ["*"];
const network = ["VirtualNetwork"];
const sessions = ["22", "3389"];
/** Among the instances of Bastion. */
const dataPlane = ["5701", "8080"];

/**
 * Place for Azure Bastion, with the rules that it demands and no other: Azure refuses a group that lacks one of them, and a route table at
 * all. Who may open a session is named by range. Implements ZTAI-NW-04, ZTAI-NW-05.
 * https://learn.microsoft.com/azure/bastion/bastion-nsg
 */
export class BastionSubnet extends Construct {
  readonly addressPrefix: string;
  /** The subnet with its security group: what changes the network should wait for. */
  readonly ready: ITerraformDependable[];

  constructor(scope: Construct, id: string, props: BastionSubnetProps) {
    super(scope, id);
    const { landingZone, addressPrefix } = props;
    this.addressPrefix = addressPrefix;
    const group = new NetworkSecurityGroup(this, "SecurityGroup", {
      ...landingZone.place("networkSecurityGroup", `${landingZone.label}-bastion`),
      securityRule: securityRules(flows(props)),
    });
    const subnet = new Subnet(this, "Resource", {
      name: bastionSubnetName,
      resourceGroupName: props.network.resourceGroupName,
      virtualNetworkName: props.network.name,
      addressPrefixes: [addressPrefix],
      defaultOutboundAccessEnabled: false,
    });
    const tie = { subnetId: subnet.id, networkSecurityGroupId: group.id };
    this.ready = [subnet, new SubnetNetworkSecurityGroupAssociation(this, "SecurityGroupAssociation", tie)];
    landingZone.logs.watch(this, "networkSecurityGroup", group.id);
  }
}

function flows({ clients }: BastionSubnetProps): AllowedFlow[] {
  const inbound = (name: string, from: readonly string[], more: Partial<AllowedFlow> = {}): AllowedFlow => ({
    name,
    direction: "Inbound",
    from,
    to: everything,
    ...more,
  });
  const outbound = (name: string, to: readonly string[], more: Partial<AllowedFlow> = {}): AllowedFlow => ({
    name,
    direction: "Outbound",
    from: everything,
    to,
    ...more,
  });
  const among = { protocol: "*", from: network, to: network, ports: dataPlane } as const;
  return [
    ...Object.entries(clients).map(([name, range]) => inbound(`AllowClients-${name}`, [range])),
    inbound("AllowGatewayManager", ["GatewayManager"]),
    inbound("AllowLoadBalancer", ["AzureLoadBalancer"]),
    inbound("AllowBastionInbound", network, among),
    outbound("AllowSessions", network, { protocol: "*", ports: sessions }),
    outbound("AllowBastionOutbound", network, among),
    outbound("AllowAzureCloud", ["AzureCloud"]),
    // Revocation lists of certificates.
    outbound("AllowCertificateChecks", ["Internet"], { protocol: "*", ports: ["80"] }),
  ];
}

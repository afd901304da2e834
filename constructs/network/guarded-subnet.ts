import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { SubnetNetworkSecurityGroupAssociation } from "@cdktf/provider-azurerm/lib/subnet-network-security-group-association";
import { SubnetRouteTableAssociation } from "@cdktf/provider-azurerm/lib/subnet-route-table-association";
import type { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import type { AllowedFlow } from "./security-rules";
import { securityRules } from "./security-rules";

/** Arguments of {@link GuardedSubnet}. */
export interface GuardedSubnetProps {
  readonly landingZone: LandingZone;
  readonly network: VirtualNetwork;
  /** Its part of the names, such as `endpoints`. */
  readonly slug: string;
  readonly addressPrefix: string;
  /** ARM id of the route table, whose default route leads to the firewall. */
  readonly routeTableId: string;
  /** Everything that may pass; the rest is denied in both directions. */
  readonly flows: readonly AllowedFlow[];
  /** Service that the subnet is delegated to. @default - none */
  readonly delegation?: SubnetDelegation;
}

/** Services that a subnet can be delegated to, with the name of the delegation. */
const delegationNames = {
  "Microsoft.App/environments": "environment",
  "Microsoft.Network/applicationGateways": "gateway",
  "Microsoft.Network/dnsResolvers": "resolver",
  "Microsoft.Web/hostingEnvironments": "gateway",
  "Microsoft.Web/serverFarms": "gateway",
} as const;

/** What the service may do with the subnet. */
const joins = "Microsoft.Network/virtualNetworks/subnets/join/action";
const delegatedActions = {
  "Microsoft.App/environments": joins,
  "Microsoft.Network/applicationGateways": joins,
  "Microsoft.Network/dnsResolvers": joins,
  "Microsoft.Web/hostingEnvironments": "Microsoft.Network/virtualNetworks/subnets/action",
  "Microsoft.Web/serverFarms": "Microsoft.Network/virtualNetworks/subnets/action",
} as const;

/** A service that stands in a subnet of its own. */
export type SubnetDelegation = keyof typeof delegationNames;

/**
 * A subnet with a security group of its own, a route to the firewall and no implicit way out. Private endpoints in it obey
 * both. Implements ZTAI-NW-04, ZTAI-NW-05, ZTAI-NW-06.
 */
export class GuardedSubnet extends Construct {
  readonly subnetId: string;
  readonly addressPrefix: string;
  /** The subnet with its guards: what anything that stands in it should wait for. */
  readonly ready: ITerraformDependable[];

  constructor(scope: Construct, id: string, props: GuardedSubnetProps) {
    super(scope, id);
    const { landingZone, network, addressPrefix, delegation, routeTableId } = props;
    const label = `${landingZone.label}-${props.slug}`;
    this.addressPrefix = addressPrefix;

    const group = new NetworkSecurityGroup(this, "SecurityGroup", {
      ...landingZone.place("networkSecurityGroup", label),
      securityRule: securityRules(props.flows),
    });
    const subnet = new Subnet(this, "Resource", {
      name: landingZone.name("subnet", label),
      resourceGroupName: network.resourceGroupName,
      virtualNetworkName: network.name,
      addressPrefixes: [addressPrefix],
      defaultOutboundAccessEnabled: false,
      privateEndpointNetworkPolicies: "Enabled",
      privateLinkServiceNetworkPoliciesEnabled: true,
      delegation: delegation && [
        {
          name: delegationNames[delegation],
          serviceDelegation: { name: delegation, actions: [delegatedActions[delegation]] },
        },
      ],
    });
    const guard = new SubnetNetworkSecurityGroupAssociation(this, "SecurityGroupAssociation", {
      subnetId: subnet.id,
      networkSecurityGroupId: group.id,
    });
    const route = new SubnetRouteTableAssociation(this, "RouteTableAssociation", { subnetId: subnet.id, routeTableId });
    landingZone.logs.watch(this, "networkSecurityGroup", group.id);
    this.subnetId = subnet.id;
    this.ready = [subnet, guard, route];
  }
}

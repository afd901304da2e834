import { FirewallPolicyRuleCollectionGroup } from "@cdktf/provider-azurerm/lib/firewall-policy-rule-collection-group";
import type { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import type { ForwardedDomain } from "./dns-resolver";
import { DnsResolver } from "./dns-resolver";
import { GuardedSubnet } from "./guarded-subnet";
import { platformRulePriorities } from "./egress-priority";
import type { AllowedFlow } from "./security-rules";

/** Arguments of {@link HubResolver}. */
export interface HubResolverProps {
  readonly landingZone: LandingZone;
  /** The hub's network. */
  readonly network: VirtualNetwork;
  /** ARM id of the route table whose default route leads to the firewall. */
  readonly routeTableId: string;
  /** Range of the firewall's subnet: who asks. */
  readonly firewallAddressPrefix: string;
  /** ARM id of the firewall's policy, which lets the questions to other servers pass. */
  readonly firewallPolicyId: string;
  /** Range in which it is asked. */
  readonly inboundAddressPrefix: string;
  /** Address in that range at which it answers. */
  readonly address: string;
  /** Range from which it asks others. */
  readonly outboundAddressPrefix: string;
  /** Domains of other DNS servers, by name. */
  readonly forward: Readonly<Record<string, ForwardedDomain>>;
}

const dns = ["53"];
const delegation = "Microsoft.Network/dnsResolvers";

/**
 * A resolver behind the DNS proxy of a created hub's firewall: workloads keep asking the firewall, which sees and logs every name, and
 * asks the resolver in place of Azure's DNS. Only the firewall may ask it, and it may ask the named servers alone, past the firewall.
 * Implements ZTAI-NW-03, ZTAI-NW-05, ZTAI-NW-08.
 */
export class HubResolver extends Construct {
  readonly outboundAddressPrefix: string;
  /** The subnets with what is tied to them: what changes the network should wait for. */
  readonly ready: ITerraformDependable[];

  constructor(scope: Construct, id: string, props: HubResolverProps) {
    super(scope, id);
    const { landingZone, network, routeTableId, firewallAddressPrefix, forward, address } = props;
    const { inboundAddressPrefix, outboundAddressPrefix } = props;
    this.outboundAddressPrefix = outboundAddressPrefix;
    const servers = [...new Set(Object.values(forward).flatMap(({ servers }) => servers))].sort();
    const subnet = (name: "Inbound" | "Outbound", addressPrefix: string, flows: readonly AllowedFlow[]) =>
      new GuardedSubnet(this, name, {
        landingZone,
        network,
        slug: `dns-${name.toLowerCase()}`,
        addressPrefix,
        routeTableId,
        delegation,
        flows,
      });
    const asked = subnet("Inbound", inboundAddressPrefix, [
      {
        name: "AllowFirewallDns",
        direction: "Inbound",
        protocol: "*",
        from: [firewallAddressPrefix],
        to: [inboundAddressPrefix],
        ports: dns,
      },
    ]);
    const asking = subnet("Outbound", outboundAddressPrefix, [
      {
        name: "AllowServersDns",
        direction: "Outbound",
        protocol: "*",
        from: [outboundAddressPrefix],
        to: servers,
        ports: dns,
      },
    ]);
    this.ready = [...asked.ready, ...asking.ready];
    new DnsResolver(this, "Resolver", {
      landingZone,
      virtualNetworkId: network.id,
      inbound: { subnetId: asked.subnetId, address },
      outbound: { subnetId: asking.subnetId },
      forward,
      dependsOn: this.ready,
    });
    this.letServersBeAsked(props, servers);
  }

  private letServersBeAsked(
    { landingZone, firewallPolicyId, outboundAddressPrefix }: HubResolverProps,
    servers: readonly string[],
  ): void {
    new FirewallPolicyRuleCollectionGroup(this, "Rules", {
      name: landingZone.name("ruleCollectionGroup", `${landingZone.label}-dns`),
      firewallPolicyId,
      priority: platformRulePriorities.resolver,
      // New rules make the firewall update, which fails while its network is changed.
      dependsOn: this.ready,
      networkRuleCollection: [
        {
          name: "allow-dns-servers",
          priority: 200,
          action: "Allow",
          rule: [
            {
              name: "dns-servers",
              protocols: ["TCP", "UDP"],
              sourceAddresses: [outboundAddressPrefix],
              destinationAddresses: [...servers],
              destinationPorts: dns,
            },
          ],
        },
      ],
    });
  }
}

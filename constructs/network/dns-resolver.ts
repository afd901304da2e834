import { PrivateDnsResolverDnsForwardingRuleset } from "@cdktf/provider-azurerm/lib/private-dns-resolver-dns-forwarding-ruleset";
import { PrivateDnsResolverForwardingRule } from "@cdktf/provider-azurerm/lib/private-dns-resolver-forwarding-rule";
import { PrivateDnsResolverInboundEndpoint } from "@cdktf/provider-azurerm/lib/private-dns-resolver-inbound-endpoint";
import { PrivateDnsResolverOutboundEndpoint } from "@cdktf/provider-azurerm/lib/private-dns-resolver-outbound-endpoint";
import { PrivateDnsResolverVirtualNetworkLink } from "@cdktf/provider-azurerm/lib/private-dns-resolver-virtual-network-link";
import { PrivateDnsResolver } from "@cdktf/provider-azurerm/lib/private-dns-resolver";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ConstructError } from "../core/errors";
import type { LandingZone } from "../core/landing-zone";

/** A domain that DNS servers elsewhere answer for, with everything below it. */
export interface ForwardedDomain {
  /** Domain without a period at its end, such as `corp.contoso.example`. */
  readonly domain: string;
  /** Addresses of the servers, asked on port 53. At least one. */
  readonly servers: readonly string[];
}

/** Arguments of {@link DnsResolver}. */
export interface DnsResolverProps {
  readonly landingZone: LandingZone;
  /** ARM id of the network in which it stands, to which the private DNS zones are linked. */
  readonly virtualNetworkId: string;
  /** Where it is asked: a subnet that is delegated to `Microsoft.Network/dnsResolvers`, and the address in it. */
  readonly inbound: { readonly subnetId: string; readonly address: string };
  /** Where it asks others from: another such subnet. @default - it forwards nothing */
  readonly outbound?: { readonly subnetId: string };
  /** What it forwards, by name of the rule. @default - nothing */
  readonly forward?: Readonly<Record<string, ForwardedDomain>>;
  /** What must exist first: the subnets with their guards. @default - nothing */
  readonly dependsOn?: ITerraformDependable[];
}

/**
 * Azure DNS Private Resolver: an address that answers as Azure's own DNS does in its network, private zones included, and rules that
 * forward domains to DNS servers elsewhere. Whoever asks that network's DNS follows the rules too. Implements ZTAI-NW-03.
 * https://learn.microsoft.com/azure/dns/private-resolver-endpoints-rulesets
 *
 * @throws ConstructError ZTAI-CON-004 when there is something to forward and no outbound subnet.
 */
export class DnsResolver extends Construct {
  constructor(scope: Construct, id: string, props: DnsResolverProps) {
    super(scope, id);
    const { landingZone, virtualNetworkId, inbound, dependsOn } = props;
    const placement = landingZone.place("dnsResolver");
    const { location, tags } = placement;
    const resolver = new PrivateDnsResolver(this, "Resource", { ...placement, virtualNetworkId, dependsOn });
    new PrivateDnsResolverInboundEndpoint(this, "Inbound", {
      name: "inbound",
      location,
      tags,
      privateDnsResolverId: resolver.id,
      ipConfigurations: {
        subnetId: inbound.subnetId,
        privateIpAllocationMethod: "Static",
        privateIpAddress: inbound.address,
      },
    });
    this.forward(props, resolver.id);
  }

  private forward(
    { landingZone, virtualNetworkId, outbound, forward = {} }: DnsResolverProps,
    privateDnsResolverId: string,
  ): void {
    const rules = Object.entries(forward);
    if (rules.length === 0) return;
    if (!outbound) {
      throw new ConstructError("ZTAI-CON-004", this, "forwards names and has no outbound subnet", "give outbound");
    }
    const placement = landingZone.place("dnsForwardingRuleset");
    const { location, tags } = placement;
    const endpoint = new PrivateDnsResolverOutboundEndpoint(this, "Outbound", {
      name: "outbound",
      location,
      tags,
      privateDnsResolverId,
      subnetId: outbound.subnetId,
    });
    const ruleset = new PrivateDnsResolverDnsForwardingRuleset(this, "Ruleset", {
      ...placement,
      privateDnsResolverOutboundEndpointIds: [endpoint.id],
    });
    for (const [name, { domain, servers }] of rules) {
      new PrivateDnsResolverForwardingRule(this, `Rule-${name}`, {
        name,
        dnsForwardingRulesetId: ruleset.id,
        domainName: `${domain}.`,
        enabled: true,
        targetDnsServers: servers.map((ipAddress) => ({ ipAddress, port: 53 })),
      });
    }
    new PrivateDnsResolverVirtualNetworkLink(this, "Link", {
      name: "hub",
      dnsForwardingRulesetId: ruleset.id,
      virtualNetworkId,
    });
  }
}

import { FirewallPolicy } from "@cdktf/provider-azurerm/lib/firewall-policy";
import { Firewall } from "@cdktf/provider-azurerm/lib/firewall";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import { publicAddress } from "./public-address";
import { privateRanges } from "./address-space";

/** Arguments of {@link HubFirewall}. */
export interface HubFirewallProps {
  readonly landingZone: LandingZone;
  /** ARM id of the `AzureFirewallSubnet`. */
  readonly subnetId: string;
  /** The network has a DDoS protection plan. @default false: the address has DDoS IP Protection of its own */
  readonly networkHasDdosPlan?: boolean;
  /** Availability zones. @default - none */
  readonly zones?: readonly string[];
  /** DNS servers that its proxy asks. @default - Azure's, which know the private zones that are linked to the hub */
  readonly dnsServers?: readonly string[];
}

/**
 * Azure Firewall Premium that drops known-bad addresses and intrusions and answers DNS for the workloads. It has no rule
 * that allows anything: each workload brings its own. Traffic is inspected without being decrypted, since the runtimes of
 * agents and containers refuse a certificate that is not their service's. Implements ZTAI-NW-07.
 */
export class HubFirewall extends Construct {
  readonly policy: FirewallPolicy;
  readonly firewall: Firewall;

  constructor(scope: Construct, id: string, props: HubFirewallProps) {
    super(scope, id);
    const { landingZone, subnetId } = props;
    const zones = props.zones && [...props.zones];
    this.policy = this.createPolicy(props);
    const ddosPlan = props.networkHasDdosPlan ? "of the network" : undefined;
    const address = publicAddress(this, "PublicIp", { landingZone, label: "firewall", zones, ddosPlan });
    this.firewall = new Firewall(this, "Resource", {
      ...landingZone.place("firewall"),
      skuName: "AZFW_VNet",
      skuTier: "Premium",
      firewallPolicyId: this.policy.id,
      zones,
      ipConfiguration: [{ name: "internet", subnetId, publicIpAddressId: address.id }],
    });
    landingZone.logs.watch(this, "firewall", this.firewall.id);
  }

  private createPolicy({ landingZone, dnsServers }: HubFirewallProps): FirewallPolicy {
    return new FirewallPolicy(this, "Policy", {
      ...landingZone.place("firewallPolicy"),
      sku: "Premium",
      threatIntelligenceMode: "Deny",
      intrusionDetection: { mode: "Deny", privateRanges: [...privateRanges] },
      dns: { proxyEnabled: true, servers: dnsServers && [...dnsServers] },
      sqlRedirectAllowed: false,
      insights: { enabled: true, defaultLogAnalyticsWorkspaceId: landingZone.logs.workspaceId, retentionInDays: 90 },
    });
  }
}

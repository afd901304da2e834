import type { ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import { ConstructError } from "../constructs/core/errors";
import type { Estate } from "../constructs/core/estate";
import { LandingZone } from "../constructs/core/landing-zone";
import type { PrivateLinkServiceName } from "../constructs/core/private-link-services";
import { DdosPlan } from "../constructs/network/ddos-plan";
import type { DnsResolverProps, ForwardedDomain } from "../constructs/network/dns-resolver";
import { DnsResolver } from "../constructs/network/dns-resolver";
import { FlowLog } from "../constructs/network/flow-log";
import { FlowLogStorage } from "../constructs/network/flow-log-storage";
import { Hub, hubEndpointsSlug } from "../constructs/network/hub";
import type { ExistingHub, IHub } from "../constructs/network/hub-interface";
import { existingHub } from "../constructs/network/hub-interface";
import { networkIds, networkPurpose } from "../constructs/network/network-ids";
import type { PeeredNetwork } from "../constructs/network/network-peering";
import { NetworkPeering } from "../constructs/network/network-peering";
import { PrivateDnsZones } from "../constructs/network/private-dns-zones";
import type { EstateStackProps } from "./estate-stack";
import { EstateStack } from "./estate-stack";
import { platformServices } from "./platform-services";

/** A hub to create. */
export interface NewHub {
  /** Private range of the hub, /25 or larger. */
  readonly addressSpace: string;
  /** Make a DDoS protection plan, or use the one with this ARM id. @default - DDoS IP Protection of the firewall's address */
  readonly ddosProtection?: "create" | { readonly planId: string };
  /** Ranges that may reach the platform's private endpoints. @default - the private ranges of RFC 1918 */
  readonly clientAddressSpaces?: readonly string[];
  /** Ranges on the other side of a gateway, by name: a place for the gateway is kept. @default - no gateway */
  readonly onPremises?: Readonly<Record<string, string>>;
  /** The gateway exists, and workloads use it. @default false */
  readonly gatewayTransit?: boolean;
  /** Further networks to peer with, by name. @default - none but workloads */
  readonly peerings?: Readonly<Record<string, PeeredNetwork & { readonly addressSpace: string }>>;
  /** Range from which VPN clients get their addresses: a place for the gateway is kept. @default - no VPN */
  readonly vpnClientAddressSpace?: string;
  /** Ranges from which people open sessions over Bastion, by name: a place for it is kept. @default - no Bastion */
  readonly bastionClients?: Readonly<Record<string, string>>;
  /** Further ranges behind the firewall, by name. @default - none but workloads */
  readonly furtherRanges?: Readonly<Record<string, string>>;
  /** Domains of DNS servers elsewhere, by name: a resolver that forwards them is made. @default - no resolver */
  readonly forwardedDomains?: Readonly<Record<string, ForwardedDomain>>;
}

/** An existing hub, with the resolver to make in it. */
export interface HubOfOthers extends ExistingHub {
  /** @default - no resolver */
  readonly resolver?: Pick<DnsResolverProps, "inbound" | "outbound" | "forward">;
}

/** Arguments of {@link ConnectivityStack}. */
export interface ConnectivityStackProps extends EstateStackProps {
  /** The hub to create, or the one that exists. */
  readonly hub: NewHub | HubOfOthers;
  /** ARM id of the Log Analytics workspace. */
  readonly workspaceId: string;
  /** Region of the workspace. @default - the region of the estate */
  readonly workspaceLocation?: string;
  /** ARM id of the resource group with existing private DNS zones. @default - the zones are made here */
  readonly dnsZonesResourceGroupId?: string;
  /** What workloads reach over private endpoints: the zones of these are made, beside the platform's own. @default - none */
  readonly dnsZoneServices?: readonly PrivateLinkServiceName[];
  /** Regions of all workloads, since some zones are regional. @default - the region of the estate */
  readonly dnsZoneLocations?: readonly string[];
  /** ARM id of the Azure Monitor private link scope to connect. @default - none */
  readonly monitorPrivateLinkScopeId?: string;
  /** Days that flow logs are kept. @default 90 */
  readonly flowLogRetentionDays?: number;
}

const label = "hub";

/** The platform's network: hub, private DNS, and the private endpoint of Azure Monitor. Needs the log workspace to exist. */
export class ConnectivityStack extends EstateStack {
  /** The hub, as text: for the stacks of workloads. */
  readonly hub: IHub;
  /** ARM id of the resource group with the private DNS zones. */
  readonly dnsZonesResourceGroupId: string;
  private ddosPlanId: string | undefined;

  constructor(scope: Construct, id: string, props: ConnectivityStackProps) {
    super(scope, id, props);
    const { estate } = props;
    this.dnsZonesResourceGroupId = props.dnsZonesResourceGroupId ?? networkIds(estate, label).resourceGroupId;
    const subnetId = endpointsSubnetId(estate, props.hub);
    const landingZone = new LandingZone(this, "LandingZone", {
      label,
      purpose: networkPurpose,
      classification: "general",
      logWorkspaceId: props.workspaceId,
      privateLink:
        subnetId === undefined ? undefined : { subnetId, dnsZonesResourceGroupId: this.dnsZonesResourceGroupId },
    });
    const hub = this.provideHub(props.hub, landingZone);
    this.hub = hub;
    const zones = this.provideZones(props, landingZone);
    const endpointsReady = [...(hub instanceof Hub ? hub.endpointsReady : []), ...zones];
    if (hub instanceof Hub) this.recordFlows(props, landingZone, hub, endpointsReady);
    this.connectMonitor(props, landingZone, endpointsReady);
  }

  /** ARM id of the plan that protects public addresses from floods, as text: for other stacks. Undefined where there is none. */
  get ddosProtectionPlanId(): string | undefined {
    return this.ddosPlanId;
  }

  private provideHub(hub: NewHub | HubOfOthers, landingZone: LandingZone): IHub {
    if (!("addressSpace" in hub)) return this.useHub(hub, landingZone);
    const { peerings = {}, ddosProtection, ...props } = hub;
    const plan = ddosProtection === "create" ? new DdosPlan(this, "DdosPlan", { landingZone }) : undefined;
    const brought = ddosProtection === "create" ? undefined : ddosProtection?.planId;
    const ddosProtectionPlanId = plan?.planId ?? brought;
    this.ddosPlanId = plan?.armId ?? brought;
    const peeredRanges = Object.fromEntries(
      Object.entries(peerings).map(([name, other]) => [name, other.addressSpace]),
    );
    const created = new Hub(this, "Hub", { landingZone, ...props, ddosProtectionPlanId, peeredRanges });
    let dependsOn = created.ready;
    for (const [label, { virtualNetworkId, sides }] of Object.entries(peerings)) {
      const { network } = created;
      const peering = { landingZone, network, label, virtualNetworkId, sides, forwards: true, dependsOn };
      dependsOn = new NetworkPeering(this, `Peering-${label}`, peering).ready;
    }
    this.output(
      "firewall_private_ip",
      created.firewall.firewall.ipConfiguration.get(0).privateIpAddress,
      `Address that Azure gave the firewall. Workloads route to ${created.firewallPrivateIp}: it must be the same.`,
    );
    this.output("virtual_network_id", created.network.id, "Network of the hub.");
    return created;
  }

  /** Workloads ask the resolver, where one is made. */
  private useHub({ resolver, ...hub }: HubOfOthers, landingZone: LandingZone): IHub {
    if (!resolver) return existingHub(this, hub);
    const { virtualNetworkId } = hub;
    new DnsResolver(this, "Resolver", { landingZone, virtualNetworkId, ...resolver });
    return existingHub(this, { ...hub, dnsServers: [resolver.inbound.address] });
  }

  private provideZones(props: ConnectivityStackProps, landingZone: LandingZone): ITerraformDependable[] {
    if (props.dnsZonesResourceGroupId !== undefined) return [];
    const { hub } = this;
    const zones = new PrivateDnsZones(this, "PrivateDns", {
      landingZone,
      services: [...platformServices, ...(props.dnsZoneServices ?? [])],
      locations: props.dnsZoneLocations,
      virtualNetworkId: hub instanceof Hub ? hub.network.id : hub.virtualNetworkId,
    });
    return zones.ready;
  }

  private recordFlows(
    props: ConnectivityStackProps,
    landingZone: LandingZone,
    hub: Hub,
    endpointDependsOn: ITerraformDependable[],
  ): void {
    const { workspaceLocation, flowLogRetentionDays: retentionDays } = props;
    const storage = new FlowLogStorage(this, "FlowLogStorage", { landingZone, retentionDays, endpointDependsOn });
    new FlowLog(this, "FlowLog", { landingZone, virtualNetworkId: hub.network.id, storage, workspaceLocation });
  }

  private connectMonitor(
    { monitorPrivateLinkScopeId: scopeId, hub }: ConnectivityStackProps,
    landingZone: LandingZone,
    dependsOn: ITerraformDependable[],
  ): void {
    if (scopeId === undefined) return;
    if (!("addressSpace" in hub) && !hub.endpoints) {
      throw new ConstructError(
        "ZTAI-CON-004",
        this,
        "has no subnet in the existing hub for the private endpoint of Azure Monitor",
        "give hub.endpoints, or bring the log workspace with its private link scope as well",
      );
    }
    landingZone.privateLink.connect(this, "azureMonitor", label, scopeId, dependsOn);
  }
}

/** Where the platform's private endpoints stand; computed, since the landing zone comes before the hub. */
function endpointsSubnetId(estate: Estate, hub: NewHub | ExistingHub): string | undefined {
  return "addressSpace" in hub ? networkIds(estate, label).subnetId(hubEndpointsSlug) : hub.endpoints?.subnetId;
}

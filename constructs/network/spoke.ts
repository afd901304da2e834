import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import type { ITerraformDependable, TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { parseCidr } from "../core/cidr";
import { ConstructError } from "../core/errors";
import type { LandingZone } from "../core/landing-zone";
import { assertUsableAddressSpace } from "./address-space";
import type { EgressRule, ResolvedEgress } from "./egress-rules";
import { resolveEgress } from "./egress-rules";
import { EgressRuleGroup } from "./egress-rule-group";
import { EntryInternetRoute } from "./entry-internet-route";
import { FirewallRoute } from "./firewall-route";
import { GatewayRoute } from "./gateway-route";
import { GuardedSubnet } from "./guarded-subnet";
import type { IHub } from "./hub-interface";
import { HubPeering } from "./hub-peering";
import type { HostCallers } from "./remote-callers";
import { callersByWay } from "./remote-callers";
import type { EndpointPorts } from "./spoke-flows";
import { flowsOf } from "./spoke-flows";
import { subnetRanges, withoutUnused } from "./subnet-ranges";
import type { SubnetKind, SubnetRole, SubnetSelection } from "./subnet-roles";
import { allSubnetRoles, subnetRoles } from "./subnet-roles";
import { VirtualHubConnection } from "./virtual-hub-connection";

/** What programs may reach, by the kind of subnet that they run in. */
export type SubnetEgress = Readonly<Partial<Record<SubnetRole, readonly EgressRule[]>>>;

/** Arguments of {@link Spoke}. */
export interface SpokeProps {
  /** Where it lands; its label is part of all names. */
  readonly landingZone: LandingZone;
  /** Private range of the workload. */
  readonly addressSpace: string;
  readonly hub: IHub;
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
  /** Ports beside 443 at which a kind of subnet calls the private endpoints, such as that of a cache. @default - none */
  readonly endpointPorts?: EndpointPorts;
  /** Order of its rules among those of other workloads, 100 to 65000. @default - from a hash of environment and name */
  readonly egressPriority?: number;
  /**
   * Ranges of people and systems that may call the workload's apps over HTTPS, by name: past the application gateway, where the
   * network has a subnet for one. @default - none
   */
  readonly clients?: Readonly<Record<string, string>>;
  /** Who reaches the application gateway over HTTPS: clients, or everybody on the internet. @default "clients" */
  readonly entryFrom?: "clients" | "internet";
  /**
   * Ranges from which the workload is built and fed, by name: pipelines that push images, jobs that bring documents,
   * developers. They reach its private endpoints over HTTPS. @default - none: only the workload itself
   */
  readonly builders?: Readonly<Record<string, string>>;
  /**
   * Host names of what stands behind the workload's private endpoints: what builders behind the hub's firewall may call.
   * @default - none: they reach nothing
   */
  readonly privateHosts?: readonly string[];
  /** Other workloads behind the hub's firewall, by name, each with the hosts that it may call. @default - none */
  readonly callers?: HostCallers;
  /** Ranges of private endpoints of other workloads that its apps may call over HTTPS, by name. @default - none */
  readonly calls?: Readonly<Record<string, string>>;
  /**
   * Which sides of the peering to make. `spoke` when the hub's owner makes the other one; of a hub of Virtual WAN, all of the
   * connection is the hub's side. @default "both"
   */
  readonly peering?: "both" | "spoke";
  /** Provider of the subscription in which the hub stands. @default - the stack's own */
  readonly hubProvider?: TerraformProvider;
}

const defaultSubnets: SubnetSelection = { containerApps: subnetRoles.containerApps.defaultPrefix };

/**
 * The network of one workload: subnets that trust nothing by default, one way out, and that one past the hub's firewall.
 * Implements ZTAI-NW-04, ZTAI-NW-05, ZTAI-NW-06, ZTAI-NW-08.
 */
export class Spoke extends Construct {
  readonly network: VirtualNetwork;
  readonly subnets: Readonly<Partial<Record<SubnetRole, GuardedSubnet>>>;
  /** The way to the hub: what changes the network should wait for. */
  readonly connected: ITerraformDependable[];
  private readonly ranges: Readonly<Partial<Record<SubnetRole, string>>>;

  constructor(scope: Construct, id: string, props: SpokeProps) {
    super(scope, id);
    const { landingZone, hub } = props;
    this.ranges = this.planRanges(props);
    this.checkRanges("client", props.clients ?? {});
    this.checkRanges("builder", props.builders ?? {});
    this.network = new VirtualNetwork(this, "Resource", {
      ...landingZone.place("virtualNetwork"),
      addressSpace: [props.addressSpace],
      dnsServers: [...hub.dnsServers],
    });
    landingZone.logs.watch(this, "virtualNetwork", this.network.id);
    const egress = this.resolveEgress(props);
    this.subnets = this.createSubnets(props, egress);
    this.connected = this.connect(props);
    this.createEgressRules(props, egress, this.connected);
  }

  /** What anything in the network should wait for. */
  get ready(): ITerraformDependable[] {
    return Object.values(this.subnets).flatMap((subnet) => subnet.ready);
  }

  /** @returns what changes the hub should wait for */
  private connect({ landingZone, hub, hubProvider, addressSpace, peering }: SpokeProps): ITerraformDependable[] {
    const { virtualHubId, virtualNetworkId, gatewayTransit, gatewayRouteTableId, firewallPrivateIp } = hub;
    const common = { landingZone, network: this.network, hubProvider, dependsOn: this.ready };
    if (virtualHubId !== undefined) {
      return peering === "spoke" ? [] : new VirtualHubConnection(this, "Connection", { ...common, virtualHubId }).ready;
    }
    const { ready } = new HubPeering(this, "Peering", {
      ...common,
      hubNetworkId: virtualNetworkId,
      sides: peering,
      gatewayTransit,
    });
    if (gatewayRouteTableId !== undefined) {
      new GatewayRoute(this, "GatewayRoute", {
        label: landingZone.label,
        addressPrefix: addressSpace,
        routeTableId: gatewayRouteTableId,
        firewallPrivateIp,
        provider: hubProvider,
        dependsOn: ready,
      });
    }
    return ready;
  }

  private planRanges(props: SpokeProps): Partial<Record<SubnetRole, string>> {
    const { addressSpace, subnets = defaultSubnets, laterSubnets = [], unusedSubnets = [] } = props;
    assertUsableAddressSpace(this, addressSpace);
    for (const selection of [subnets, ...laterSubnets])
      for (const role of allSubnetRoles) this.checkPrefix(role, selection[role]);
    return withoutUnused(subnetRanges(addressSpace, subnets, ...laterSubnets), unusedSubnets);
  }

  private checkPrefix(role: SubnetRole, prefix: number = subnetRoles[role].defaultPrefix): void {
    const { longestPrefix }: SubnetKind = subnetRoles[role];
    if (prefix <= longestPrefix) return;
    const found = `a /${prefix} is too small for the subnet ${role}`;
    throw new ConstructError("ZTAI-CON-002", this, found, `give at least a /${longestPrefix}`);
  }

  private checkRanges(who: string, ranges: Readonly<Record<string, string>>): void {
    const refuse = (what: string, fix: string) => new ConstructError("ZTAI-CON-009", this, what, fix);
    for (const [name, text] of Object.entries(ranges)) {
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
        throw refuse(`${who} name ${name || '""'} is not usable`, "use lower-case letters, digits and single hyphens");
      }
      const range = parseCidr(text);
      if (range?.version === 4 && range.prefix >= 8) continue;
      const problem = range ? "is too wide" : "is not in CIDR notation";
      throw refuse(`${who} range ${name} ${text} ${problem}`, "give an IPv4 range of /8 or smaller, as 10.8.0.0/16");
    }
  }

  /** The needs of each subnet's service and, where programs of the workload run, of the workload. */
  private resolveEgress({
    landingZone,
    egress: own = [],
    egressOf = {},
  }: SpokeProps): Readonly<Partial<Record<SubnetRole, readonly ResolvedEgress[]>>> {
    const resolved = this.roles.map((role): [SubnetRole, readonly ResolvedEgress[]] => {
      const { egress, runsPrograms }: SubnetKind = subnetRoles[role];
      const ofPrograms = runsPrograms ? own : [];
      const all = [...egress, ...ofPrograms, ...(egressOf[role] ?? [])];
      return [role, resolveEgress(this, all, landingZone.location)];
    });
    return Object.fromEntries(resolved);
  }

  private createSubnets(props: SpokeProps, egress: Readonly<Partial<Record<SubnetRole, readonly ResolvedEgress[]>>>) {
    const { landingZone, hub, clients = {}, builders = {}, callers = {}, calls = {}, endpointPorts = {} } = props;
    const { entryFrom = "clients" } = props;
    const { firewallPrivateIp, remoteRanges } = hub;
    const route = new FirewallRoute(this, "Route", { landingZone, firewallPrivateIp, ranges: remoteRanges });
    const layout = { ranges: this.ranges, hub, clients, builders, callers, calls, endpointPorts, entryFrom };
    const answersInternet = this.ranges.applicationGateway !== undefined && entryFrom === "internet";
    const entryRoute = answersInternet ? new EntryInternetRoute(this, "EntryRoute", { landingZone }) : route;
    const routes: Partial<Record<SubnetRole, { readonly routeTableId: string }>> = {
      applicationGateway: entryRoute,
      classicGateway: this.ranges.classicGateway === undefined ? undefined : this.routeOfClassicGateway(props),
    };
    const subnets = this.roles.map((role): [SubnetRole, GuardedSubnet] => {
      const { slug, delegation }: SubnetKind = subnetRoles[role];
      const addressPrefix = this.ranges[role] ?? "";
      const subnet = new GuardedSubnet(this, role, {
        landingZone,
        network: this.network,
        slug,
        addressPrefix,
        delegation,
        routeTableId: (routes[role] ?? route).routeTableId,
        flows: flowsOf(role, addressPrefix, layout, egress[role] ?? []),
      });
      return [role, subnet];
    });
    return Object.fromEntries(subnets);
  }

  /** https://learn.microsoft.com/azure/api-management/api-management-using-with-internal-vnet#force-tunnel-traffic-to-on-premises-firewall-using-expressroute-or-network-virtual-appliance */
  private routeOfClassicGateway({ landingZone, hub }: SpokeProps): FirewallRoute {
    const { firewallPrivateIp, remoteRanges: ranges } = hub;
    const { slug: label } = subnetRoles.classicGateway;
    return new FirewallRoute(this, "ClassicGatewayRoute", {
      landingZone,
      firewallPrivateIp,
      ranges,
      label,
      managedBy: "ApiManagement",
    });
  }

  private createEgressRules(
    props: SpokeProps,
    egress: Readonly<Partial<Record<SubnetRole, readonly ResolvedEgress[]>>>,
    peered: ITerraformDependable[],
  ): void {
    const { landingZone, hub, hubProvider, egressPriority, clients = {}, builders = {}, privateHosts = [] } = props;
    if (hub.firewallPolicyId === undefined) return;
    const sources = this.roles
      .map((role) => ({ role, addressPrefix: this.ranges[role] ?? "", rules: egress[role] ?? [] }))
      .filter(({ rules }) => rules.length > 0)
      .map(({ role, addressPrefix, rules }) => [subnetRoles[role].slug, { addressPrefix, rules }]);
    const called = this.ranges.applicationGateway ?? this.ranges.containerApps;
    const ingress = {
      clients: called === undefined ? undefined : { from: callersByWay(clients, hub.remoteRanges).remote, to: called },
      builders:
        privateHosts.length === 0
          ? undefined
          : { from: callersByWay(builders, hub.remoteRanges).remote, to: privateHosts },
      callers: props.callers,
    };
    // A network of private endpoints alone that nobody calls from elsewhere asks nothing of the firewall.
    const asked = [ingress.clients?.from, ingress.builders?.from, ingress.callers, Object.fromEntries(sources)];
    if (asked.every((rules = {}) => Object.keys(rules).length === 0)) return;
    new EgressRuleGroup(this, "Egress", {
      landingZone,
      firewallPolicyId: hub.firewallPolicyId,
      provider: hubProvider,
      sources: Object.fromEntries(sources),
      ingress,
      priority: egressPriority,
      // New rules make the firewall update, which fails while its network is changed by a peering.
      dependsOn: peered,
    });
  }

  private get roles(): readonly SubnetRole[] {
    return allSubnetRoles.filter((role) => this.ranges[role] !== undefined);
  }
}

import type { IHub } from "./hub-interface";
import type { ResolvedEgress } from "./egress-rules";
import type { HostCallers } from "./remote-callers";
import { callersByWay } from "./remote-callers";
import type { AllowedFlow } from "./security-rules";
import type { SubnetRole } from "./subnet-roles";

/** Ports of private endpoints, by the kind of subnet that calls them. */
export type EndpointPorts = Readonly<Partial<Record<SubnetRole, readonly string[]>>>;

/** What is known of a network when the flows of its subnets are decided. */
export interface SpokeLayout {
  /** Ranges of the subnets that the network has. */
  readonly ranges: Readonly<Partial<Record<SubnetRole, string>>>;
  readonly hub: Pick<
    IHub,
    "dnsServers" | "endpointsAddressPrefix" | "remoteRanges" | "firewallAddressPrefix" | "bastionAddressPrefix"
  >;
  /** Ranges of people and systems that may use the workload, by name. */
  readonly clients: Readonly<Record<string, string>>;
  /** Ranges from which the workload is built and fed, by name. */
  readonly builders: Readonly<Record<string, string>>;
  /** Who reaches the application gateway. */
  readonly entryFrom: "clients" | "internet";
  /** Other workloads behind the hub's firewall that call private endpoints, or a gateway in the network, by name. */
  readonly callers: HostCallers;
  /** Ports beside 443 at which a kind of subnet calls the private endpoints. */
  readonly endpointPorts: EndpointPorts;
  /** Ranges of private endpoints of other workloads that apps call, by name. */
  readonly calls: Readonly<Record<string, string>>;
}

/** Everything that may pass into and out of one subnet. */
export function flowsOf(
  role: SubnetRole,
  own: string,
  layout: SpokeLayout,
  egress: readonly ResolvedEgress[],
): readonly AllowedFlow[] {
  if (role === "privateEndpoints") return intoEndpoints(own, layout);
  if (role === "applicationGateway") return throughGateway(own, layout);
  if (role === "machines")
    return [...intoMachines(own, layout), ...outOf(own, layout, egress), ...toOthers(own, layout)];
  if (role === "gateway") return [...outOf(own, layout, egress), ...toEndpointPorts(role, own, layout)];
  if (role === "injectedGateway" || role === "classicGateway")
    return [
      ...intoGateway(own, layout),
      ...managingGateway(role, own),
      ...outOf(own, layout, egress),
      ...toEndpointPorts(role, own, layout),
    ];
  return [
    ...(role === "containerApps" ? intoApps(own, layout) : []),
    ...withinRuntime(own),
    ...outOf(own, layout, egress),
    ...toEndpointPorts(role, own, layout),
    ...toGateways(own, layout),
    ...toEndpointsOfOthers(own, layout),
  ];
}

/** Private endpoints answer and never call. */
function intoEndpoints(own: string, layout: SpokeLayout): AllowedFlow[] {
  const { agents, containerApps, applicationGateway, gateway, injectedGateway, classicGateway } = layout.ranges;
  return [
    ...callersInto(own, [agents, containerApps, applicationGateway, gateway, injectedGateway, classicGateway], layout),
    ...intoPorts(own, layout),
  ];
}

/** Services that answer at another port than 443 do so for the subnets that call them there. */
function intoPorts(own: string, { ranges, endpointPorts }: SpokeLayout): AllowedFlow[] {
  return Object.entries(endpointPorts).flatMap(([role, ports]): AllowedFlow[] => {
    const range = ranges[role as SubnetRole];
    if (range === undefined || ports.length === 0) return [];
    return [{ name: `AllowPortsFrom-${role}`, direction: "Inbound", from: [range], to: [own], ports }];
  });
}

/** Who calls a gateway that stands in the network: those who would call its private endpoint. */
function intoGateway(own: string, layout: SpokeLayout): AllowedFlow[] {
  return callersInto(own, [layout.ranges.agents, layout.ranges.containerApps], layout);
}

/** Subnets of the network that call `own`, and others that may over HTTPS. */
function callersInto(
  own: string,
  subnets: readonly (string | undefined)[],
  { builders, callers: others, hub }: SpokeLayout,
): AllowedFlow[] {
  const into = (name: string, from: readonly string[]): AllowedFlow => ({
    name,
    direction: "Inbound",
    from,
    to: [own],
  });
  const callers = subnets.filter((range) => range !== undefined);
  // What an application rule lets through comes from the firewall itself.
  const firewall = hub.firewallAddressPrefix;
  const { remote, direct } =
    firewall === undefined ? { remote: {}, direct: builders } : callersByWay(builders, hub.remoteRanges);
  return [
    ...(callers.length === 0 ? [] : [into("AllowWorkloadHttps", callers)]),
    ...Object.entries(direct).map(([name, range]) => into(`AllowBuilders-${name}`, [range])),
    ...(firewall !== undefined && Object.keys(remote).length > 0
      ? [into("AllowBuildersThroughFirewall", [firewall])]
      : []),
    ...workloadsInto(others, firewall).map(([name, from]) => into(name, [from])),
  ];
}

/**
 * By which Azure runs a gateway that stands in the network: probes of its load balancer and, of a classic tier, the management endpoint
 * and what its machines tell each other about limits and the cache.
 * https://learn.microsoft.com/azure/api-management/virtual-network-reference#required-ports and, of Premium v2,
 * https://learn.microsoft.com/azure/api-management/virtual-network-workspaces-resources#network-security-group
 */
function managingGateway(role: "injectedGateway" | "classicGateway", own: string): AllowedFlow[] {
  const into = (name: string, from: string, ports: readonly string[]): AllowedFlow => ({
    name,
    direction: "Inbound",
    from: [from],
    to: [own],
    ports,
  });
  if (role === "injectedGateway") return [into("AllowLoadBalancerProbes", "AzureLoadBalancer", ["80"])];
  const within = (["Inbound", "Outbound"] as const).flatMap((direction): AllowedFlow[] => [
    { name: `AllowCache${direction}`, direction, from: [own], to: [own], ports: ["6381-6383"] },
    { name: `AllowLimits${direction}`, direction, protocol: "Udp", from: [own], to: [own], ports: ["4290"] },
  ]);
  return [
    into("AllowManagement", "ApiManagement", ["3443"]),
    into("AllowLoadBalancerProbes", "AzureLoadBalancer", ["6390"]),
    ...within,
  ];
}

/** A gateway that stands in the same network. */
function toGateways(own: string, { ranges: { injectedGateway, classicGateway } }: SpokeLayout): AllowedFlow[] {
  const to = [injectedGateway, classicGateway].filter((range) => range !== undefined);
  return to.length === 0 ? [] : [outFrom(own, "AllowGateway", to)];
}

/** Sessions come from Bastion and from nowhere else. */
function intoMachines(own: string, { hub }: SpokeLayout): AllowedFlow[] {
  const from = hub.bastionAddressPrefix;
  return from === undefined
    ? []
    : [{ name: "AllowBastionSessions", direction: "Inbound", from: [from], to: [own], ports: ["22"] }];
}

/** What lies behind the firewall, which knows who may call what. */
function toOthers(own: string, { hub }: SpokeLayout): AllowedFlow[] {
  const to = Object.values(hub.remoteRanges ?? {});
  return to.length === 0 ? [] : [{ name: "AllowRemoteThroughFirewall", direction: "Outbound", from: [own], to }];
}

/** Other workloads come past the firewall, which lets them call the named hosts only; where its range is not known, as they are. */
function workloadsInto(callers: HostCallers, firewall: string | undefined): [string, string][] {
  if (firewall === undefined) {
    return Object.entries(callers).map(([name, { range }]) => [`AllowWorkload-${name}`, range]);
  }
  return Object.keys(callers).length > 0 ? [["AllowWorkloadsThroughFirewall", firewall]] : [];
}

function toEndpointPorts(role: SubnetRole, own: string, { ranges, endpointPorts }: SpokeLayout): AllowedFlow[] {
  const { [role]: ports = [] } = endpointPorts;
  if (ranges.privateEndpoints === undefined || ports.length === 0) return [];
  return [outFrom(own, "AllowPrivateEndpointPorts", [ranges.privateEndpoints], { ports })];
}

/** What apps call at the private endpoints of other workloads: the route leads there by way of the firewall. */
function toEndpointsOfOthers(own: string, { calls }: SpokeLayout): AllowedFlow[] {
  return Object.entries(calls).map(([name, range]) => ({
    name: `AllowEndpointsOf-${name}`,
    direction: "Outbound",
    from: [own],
    to: [range],
  }));
}

/** 31443 is where the environment's edge proxy answers HTTPS, behind its load balancer. */
const appPorts = ["443", "31443"];

/** Where an application gateway stands before them, it alone calls the apps. */
function intoApps(own: string, { clients, ranges: { applicationGateway } }: SpokeLayout): AllowedFlow[] {
  const into = (name: string, from: string): AllowedFlow => ({
    name,
    direction: "Inbound",
    from: [from],
    to: [own],
    ports: appPorts,
  });
  return applicationGateway === undefined
    ? Object.entries(clients).map(([name, range]) => into(`AllowClients-${name}`, range))
    : [into("AllowApplicationGateway", applicationGateway)];
}

/**
 * A gateway that Azure manages from within its own network needs the probes of its load balancer, and neither Azure's management from
 * outside nor a way to the internet. It takes its certificate from the vault's private endpoint.
 * https://learn.microsoft.com/azure/application-gateway/application-gateway-private-deployment#network-security-group-control
 */
function throughGateway(own: string, layout: SpokeLayout): AllowedFlow[] {
  const { ranges, clients, entryFrom, hub } = layout;
  const callers = entryFrom === "internet" ? { internet: "Internet" } : clients;
  const { privateEndpoints, containerApps } = ranges;
  return [
    ...Object.entries(callers).map(([name, range]): AllowedFlow => ({
      name: `AllowClients-${name}`,
      direction: "Inbound",
      from: [range],
      to: [own],
    })),
    {
      name: "AllowLoadBalancerProbes",
      direction: "Inbound",
      protocol: "*",
      from: ["AzureLoadBalancer"],
      to: [own],
      ports: ["*"],
    },
    ...namesFrom(own, hub.dnsServers),
    ...(privateEndpoints === undefined ? [] : [outFrom(own, "AllowPrivateEndpoints", [privateEndpoints])]),
    ...(containerApps === undefined ? [] : [outFrom(own, "AllowApps", [containerApps], { ports: appPorts })]),
  ];
}

function outFrom(own: string, name: string, to: readonly string[], more: Partial<AllowedFlow> = {}): AllowedFlow {
  return { name, direction: "Outbound", from: [own], to, ...more };
}

function namesFrom(own: string, dnsServers: readonly string[]): AllowedFlow[] {
  return [
    outFrom(own, "AllowDnsUdp", dnsServers, { protocol: "Udp", ports: ["53"] }),
    outFrom(own, "AllowDnsTcp", dnsServers, { ports: ["53"] }),
  ];
}

/**
 * What an environment of Container Apps, which agents run on too, needs within its own subnet.
 * https://learn.microsoft.com/azure/container-apps/firewall-integration
 */
function withinRuntime(own: string): AllowedFlow[] {
  const flow = (direction: AllowedFlow["direction"]): AllowedFlow => ({
    name: `AllowWithinSubnet${direction}`,
    direction,
    protocol: "*",
    from: [own],
    to: [own],
    ports: ["*"],
  });
  return [
    flow("Inbound"),
    {
      name: "AllowLoadBalancerProbes",
      direction: "Inbound",
      from: ["AzureLoadBalancer"],
      to: [own],
      ports: ["30000-32767"],
    },
    flow("Outbound"),
  ];
}

/** DNS at the hub, private endpoints here and at the hub, and what the firewall lets through. */
function outOf(own: string, { ranges, hub }: SpokeLayout, egress: readonly ResolvedEgress[]): AllowedFlow[] {
  const out = (name: string, to: readonly string[], more?: Partial<AllowedFlow>) => outFrom(own, name, to, more);
  const ports = [...new Set(egress.filter(({ fqdns }) => fqdns.length > 0).map(portOf))].sort();
  return [
    ...namesFrom(own, hub.dnsServers),
    ...(ranges.privateEndpoints === undefined ? [] : [out("AllowPrivateEndpoints", [ranges.privateEndpoints])]),
    ...(hub.endpointsAddressPrefix === undefined ? [] : [out("AllowPlatformEndpoints", [hub.endpointsAddressPrefix])]),
    ...portsOfTags(egress).map(([tag, ofTag]) => out(`AllowTag-${tag}`, [tag], { ports: ofTag })),
    // A security group knows no host names and sees the final destination: the route leads there by way of the firewall,
    // which knows them. ZTAI-NW-06, ZTAI-NW-08.
    ...(ports.length === 0 ? [] : [out("AllowHostNamesThroughFirewall", ["Internet"], { ports })]),
  ];
}

/** Each service tag with its ports. */
function portsOfTags(egress: readonly ResolvedEgress[]): [string, readonly string[]][] {
  const tags = [...new Set(egress.flatMap(({ serviceTags }) => serviceTags))].sort();
  return tags.map((tag) => {
    const ports = egress.filter(({ serviceTags }) => serviceTags.includes(tag)).flatMap((each) => each.ports);
    return [tag, [...new Set(ports)].sort()];
  });
}

function portOf({ protocol }: ResolvedEgress): string {
  return protocol === "Http" ? "80" : "443";
}

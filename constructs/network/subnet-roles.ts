import type { EgressCapabilityName } from "./egress-catalog";
import type { SubnetDelegation } from "./guarded-subnet";

/** What a kind of subnet needs. */
export interface SubnetKind {
  /** Its part of the subnet's name. */
  readonly slug: string;
  /** Prefix length that is planned unless another one is given. */
  readonly defaultPrefix: number;
  /** The longest prefix, that is the smallest subnet, that the service takes. */
  readonly longestPrefix: number;
  /** Service that the subnet is delegated to. @default - none */
  readonly delegation?: SubnetDelegation;
  /** What every such subnet must reach for its service to work. */
  readonly egress: readonly EgressCapabilityName[];
  /** Programs of the workload run in it, which reach what the workload may reach. */
  readonly runsPrograms: boolean;
}

/**
 * Azure compares this name with its case: `microsoft.app/environments` is refused when the agent or the environment is
 * created, hours after the subnet. Written once for that reason.
 */
const containerAppsDelegation = "Microsoft.App/environments";

/**
 * Kinds of subnet in a workload's network.
 * Sizes: https://learn.microsoft.com/azure/container-apps/custom-virtual-networks (workload profiles: /27) and
 * https://learn.microsoft.com/azure/foundry/agents/how-to/virtual-networks (agents: /27 at least; /26 carries about 50
 * sessions, /24 is recommended for many).
 * https://learn.microsoft.com/azure/application-gateway/configuration-infrastructure#size-of-the-subnet (an address for each instance
 * and for the private front end: a /27 carries 26 instances). The delegation makes a gateway that Azure manages from within its own
 * network: https://learn.microsoft.com/azure/application-gateway/application-gateway-private-deployment
 * Of a gateway of API Management: https://learn.microsoft.com/azure/api-management/integrate-vnet-outbound,
 * https://learn.microsoft.com/azure/api-management/inject-vnet-v2 (Premium v2 that stands in it) and
 * https://learn.microsoft.com/azure/api-management/virtual-network-injection-resources (a classic tier that does, without delegation)
 */
export const subnetRoles = {
  agents: {
    slug: "agents",
    defaultPrefix: 26,
    longestPrefix: 27,
    delegation: containerAppsDelegation,
    egress: ["agentRuntime"],
    runsPrograms: true,
  },
  containerApps: {
    slug: "apps",
    defaultPrefix: 27,
    longestPrefix: 27,
    delegation: containerAppsDelegation,
    egress: ["containerAppsRuntime", "entraSignIn"],
    runsPrograms: true,
  },
  privateEndpoints: { slug: "endpoints", defaultPrefix: 27, longestPrefix: 28, egress: [], runsPrograms: false },
  // The last one: where a workload gets it later, no other subnet of its size moves.
  applicationGateway: {
    slug: "entry",
    defaultPrefix: 27,
    longestPrefix: 27,
    delegation: "Microsoft.Network/applicationGateways",
    egress: [],
    runsPrograms: false,
  },
  machines: {
    slug: "machines",
    defaultPrefix: 28,
    longestPrefix: 29,
    egress: ["entraSignIn", "machineSignIn", "ubuntuUpdates"],
    runsPrograms: true,
  },
  gateway: {
    slug: "gateway",
    defaultPrefix: 27,
    longestPrefix: 27,
    delegation: "Microsoft.Web/serverFarms",
    egress: ["entraSignIn"],
    runsPrograms: false,
  },
  // Prefixes of both: a unit takes two addresses, and Azure gives a subnet in use no other range.
  injectedGateway: {
    slug: "gateway-injected",
    defaultPrefix: 26,
    longestPrefix: 27,
    delegation: "Microsoft.Web/hostingEnvironments",
    egress: ["entraSignIn", "gatewayStores"],
    runsPrograms: false,
  },
  classicGateway: {
    slug: "gateway-classic",
    defaultPrefix: 26,
    longestPrefix: 29,
    egress: [
      "entraSignIn",
      "gatewayStores",
      "gatewayDatabase",
      "gatewayMetrics",
      "gatewayCertificates",
      "gatewayUpkeep",
    ],
    runsPrograms: false,
  },
} as const satisfies Record<string, SubnetKind>;

/** Key of a kind of subnet in {@link subnetRoles}. */
export type SubnetRole = keyof typeof subnetRoles;

/** Prefix lengths of the subnets of one network. */
export type SubnetSelection = Readonly<Partial<Record<SubnetRole, number>>>;

/** Every kind of subnet, in the order of {@link subnetRoles}. */
export const allSubnetRoles = Object.keys(subnetRoles) as SubnetRole[];

/** Selections with each kind of subnet in the first of them only: a network has one of each. */
export function eachKindOnce(selections: readonly SubnetSelection[]): Record<string, number>[] {
  const seen = new Set<SubnetRole>();
  return selections.map((selection) => {
    const fresh = allSubnetRoles.filter((role) => selection[role] !== undefined && !seen.has(role));
    for (const role of fresh) seen.add(role);
    return Object.fromEntries(fresh.map((role) => [role, selection[role] ?? subnetRoles[role].defaultPrefix]));
  });
}

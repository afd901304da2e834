import type { EgressCapabilityName } from "./egress-catalog";

/** What a kind of subnet needs. */
export interface SubnetKind {
  /** Its part of the subnet's name. */
  readonly slug: string;
  /** Prefix length that is planned unless another one is given. */
  readonly defaultPrefix: number;
  /** The longest prefix, that is the smallest subnet, that the service takes. */
  readonly longestPrefix: number;
  /** Service that the subnet is delegated to. @default - none */
  readonly delegation?: "Microsoft.App/environments";
  /** What every such subnet must reach for its service to work. */
  readonly egress: readonly EgressCapabilityName[];
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
 */
export const subnetRoles = {
  agents: {
    slug: "agents",
    defaultPrefix: 26,
    longestPrefix: 27,
    delegation: containerAppsDelegation,
    egress: ["agentRuntime"],
  },
  containerApps: {
    slug: "apps",
    defaultPrefix: 27,
    longestPrefix: 27,
    delegation: containerAppsDelegation,
    egress: ["containerAppsRuntime", "entraSignIn"],
  },
  machines: {
    slug: "machines",
    defaultPrefix: 28,
    longestPrefix: 29,
    egress: ["entraSignIn", "machineSignIn", "ubuntuUpdates"],
  },
  privateEndpoints: { slug: "endpoints", defaultPrefix: 27, longestPrefix: 28, egress: [] },
} as const satisfies Record<string, SubnetKind>;

/** Key of a kind of subnet in {@link subnetRoles}. */
export type SubnetRole = keyof typeof subnetRoles;

/** Prefix lengths of the subnets of one network. */
export type SubnetSelection = Readonly<Partial<Record<SubnetRole, number>>>;

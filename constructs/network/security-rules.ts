import type { NetworkSecurityGroupSecurityRule } from "@cdktf/provider-azurerm/lib/network-security-group";

/** One allowed flow. There are no deny rules to write: {@link securityRules} ends with one in each direction. */
export interface AllowedFlow {
  /** Name of the rule, such as `AllowAppsHttps`. */
  readonly name: string;
  readonly direction: "Inbound" | "Outbound";
  /** @default "Tcp" */
  readonly protocol?: "Tcp" | "Udp" | "*";
  /** Ranges, or one service tag. */
  readonly from: readonly string[];
  /** Ranges, or one service tag. */
  readonly to: readonly string[];
  /** Ports and port ranges. @default - 443 */
  readonly ports?: readonly string[];
}

const firstPriority = 100;
const priorityStep = 10;
/** The last priority that a custom rule can have: below come Azure's defaults, which allow much. */
const lastPriority = 4096;

/**
 * Rules of a security group: the allowed flows in the given order, then an explicit deny of everything in both directions
 * in place of Azure's defaults, which let a virtual network talk to itself and to the internet. Implements ZTAI-NW-05.
 */
export function securityRules(flows: readonly AllowedFlow[]): NetworkSecurityGroupSecurityRule[] {
  const next = { Inbound: firstPriority, Outbound: firstPriority };
  const allowed = flows.map((flow) => {
    const priority = next[flow.direction];
    next[flow.direction] += priorityStep;
    return allow(flow, priority);
  });
  return [...allowed, denyAll("Inbound"), denyAll("Outbound")];
}

function allow(flow: AllowedFlow, priority: number): NetworkSecurityGroupSecurityRule {
  const ports = flow.ports ?? ["443"];
  return {
    name: flow.name,
    priority,
    direction: flow.direction,
    access: "Allow",
    protocol: flow.protocol ?? "Tcp",
    sourcePortRange: "*",
    ...oneOrMany("source", flow.from),
    ...oneOrMany("destination", flow.to),
    ...(ports.length === 1 ? { destinationPortRange: ports[0] } : { destinationPortRanges: [...ports] }),
  };
}

/** The plural arguments take ranges only; a service tag must stand alone in the singular one. */
function oneOrMany(side: "source" | "destination", prefixes: readonly string[]) {
  return prefixes.length === 1
    ? { [`${side}AddressPrefix`]: prefixes[0] }
    : { [`${side}AddressPrefixes`]: [...prefixes] };
}

function denyAll(direction: "Inbound" | "Outbound"): NetworkSecurityGroupSecurityRule {
  return {
    name: `DenyAll${direction}`,
    priority: lastPriority,
    direction,
    access: "Deny",
    protocol: "*",
    sourcePortRange: "*",
    sourceAddressPrefix: "*",
    destinationPortRange: "*",
    destinationAddressPrefix: "*",
  };
}

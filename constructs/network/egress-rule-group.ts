import { FirewallPolicyRuleCollectionGroup } from "@cdktf/provider-azurerm/lib/firewall-policy-rule-collection-group";
import type { ITerraformDependable, TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { estateOf } from "../core/estate";
import type { LandingZone } from "../core/landing-zone";
import { priorityOf } from "./egress-priority";
import type { ResolvedEgress } from "./egress-rules";
import type { HostCallers, NamedRanges } from "./remote-callers";

/** What one subnet may reach. */
export interface EgressSource {
  /** Range of the subnet. */
  readonly addressPrefix: string;
  readonly rules: readonly ResolvedEgress[];
}

/** Who may come in past the firewall. */
export interface RemoteIngress {
  /** Ranges of clients, by name, and the range of the apps that they may call over HTTPS. @default - none */
  readonly clients?: { readonly from: NamedRanges; readonly to: string };
  /**
   * Ranges of builders, by name, and the host names behind private endpoints that they may call over HTTPS. By name, since an
   * application rule translates the source address: a private endpoint answers past route tables, and the answer must pass the firewall.
   * https://learn.microsoft.com/azure/private-link/inspect-traffic-with-azure-firewall
   * @default - none
   */
  readonly builders?: { readonly from: NamedRanges; readonly to: readonly string[] };
  /** Other workloads, by name, each with the host names behind private endpoints that it may call, by name as well. @default - none */
  readonly callers?: HostCallers;
}

/** Arguments of {@link EgressRuleGroup}. */
export interface EgressRuleGroupProps {
  readonly landingZone: LandingZone;
  /** ARM id of the firewall's policy. */
  readonly firewallPolicyId: string;
  /** Subnets of this workload by name, each with rules of its own. */
  readonly sources: Readonly<Record<string, EgressSource>>;
  /** Who may come in past the firewall. @default - nobody */
  readonly ingress?: RemoteIngress;
  /** Provider of the subscription in which the firewall stands. @default - the stack's own */
  readonly provider?: TerraformProvider;
  /** Order among the groups of the policy, 100 to 65000. @default - see {@link priorityOf} */
  readonly priority?: number;
  /** What must exist first. @default - nothing */
  readonly dependsOn?: ITerraformDependable[];
}

/**
 * The rules of one workload in the firewall's policy: named destinations, for this workload's subnets only, each subnet
 * apart. It stands in the workload's stack, so that adding a workload leaves the platform's stack alone. There is no
 * deny rule: what no rule allows, Azure Firewall denies. Implements ZTAI-NW-08.
 */
export class EgressRuleGroup extends Construct {
  constructor(scope: Construct, id: string, props: EgressRuleGroupProps) {
    super(scope, id);
    const { landingZone, firewallPolicyId, provider, priority, dependsOn, ingress = {} } = props;
    const sources = Object.entries(props.sources);
    new FirewallPolicyRuleCollectionGroup(this, "Resource", {
      name: landingZone.name("ruleCollectionGroup"),
      firewallPolicyId,
      provider,
      dependsOn,
      priority: priority ?? priorityOf(estateOf(this).environment, landingZone.label),
      // Azure Firewall decides by network rules before application rules; the priorities say the same.
      networkRuleCollection: collections(
        collection("allow-service-tags", 200, sources.flatMap(networkRules)),
        collection("allow-clients", 210, clientRules(ingress)),
      ),
      applicationRuleCollection: collections(
        collection("allow-host-names", 300, sources.flatMap(applicationRules)),
        collection("allow-builders", 310, hostRules("builders", buildersOf(ingress))),
        collection("allow-workloads", 320, hostRules("workloads", ingress.callers ?? {})),
      ),
    });
  }
}

function collection<T>(name: string, priority: number, rule: readonly T[]) {
  return { name, priority, action: "Allow", rule: [...rule] };
}

/** Azure takes no collection without a rule. */
function collections<T extends { readonly rule: readonly unknown[] }>(...all: readonly T[]): T[] | undefined {
  const filled = all.filter(({ rule }) => rule.length > 0);
  return filled.length === 0 ? undefined : filled;
}

function clientRules({ clients }: RemoteIngress) {
  return Object.entries(clients?.from ?? {}).map(([name, range]) => ({
    name: `clients-${name}`,
    protocols: ["TCP"],
    sourceAddresses: [range],
    destinationAddresses: clients ? [clients.to] : [],
    destinationPorts: ["443"],
  }));
}

/** Builders may call all hosts of the workload. */
function buildersOf({ builders }: RemoteIngress): HostCallers {
  const all = Object.entries(builders?.from ?? {});
  return Object.fromEntries(all.map(([name, range]) => [name, { range, hosts: builders?.to ?? [] }]));
}

function hostRules(who: string, callers: HostCallers) {
  return Object.entries(callers).map(([name, { range, hosts }]) => ({
    name: `${who}-${name}`,
    sourceAddresses: [range],
    destinationFqdns: [...hosts],
    terminateTls: false,
    protocols: [{ type: "Https", port: 443 }],
  }));
}

function networkRules([subnet, { addressPrefix, rules }]: [string, EgressSource]) {
  return rules
    .filter(({ serviceTags }) => serviceTags.length > 0)
    .map(({ name, serviceTags, ports }) => ({
      name: `${subnet}-${name}`,
      protocols: ["TCP"],
      sourceAddresses: [addressPrefix],
      destinationAddresses: [...serviceTags],
      destinationPorts: [...ports],
    }));
}

function applicationRules([subnet, { addressPrefix, rules }]: [string, EgressSource]) {
  return rules
    .filter(({ fqdns }) => fqdns.length > 0)
    .map(({ name, fqdns, protocol }) => ({
      name: `${subnet}-${name}`,
      sourceAddresses: [addressPrefix],
      destinationFqdns: [...fqdns],
      // Agent and container runtimes pin certificates: their traffic is allowed by name and not decrypted.
      terminateTls: false,
      protocols: [{ type: protocol, port: protocol === "Http" ? 80 : 443 }],
    }));
}

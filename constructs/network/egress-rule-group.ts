import { FirewallPolicyRuleCollectionGroup } from "@cdktf/provider-azurerm/lib/firewall-policy-rule-collection-group";
import type { ITerraformDependable, TerraformProvider } from "cdktf";
import { Construct } from "constructs";
import { estateOf } from "../core/estate";
import type { LandingZone } from "../core/landing-zone";
import { priorityOf } from "./egress-priority";
import type { ResolvedEgress } from "./egress-rules";

/** What one subnet may reach. */
export interface EgressSource {
  /** Range of the subnet. */
  readonly addressPrefix: string;
  readonly rules: readonly ResolvedEgress[];
}

/** Arguments of {@link EgressRuleGroup}. */
export interface EgressRuleGroupProps {
  readonly landingZone: LandingZone;
  /** ARM id of the firewall's policy. */
  readonly firewallPolicyId: string;
  /** Subnets of this workload by name, each with rules of its own. One at least has a rule. */
  readonly sources: Readonly<Record<string, EgressSource>>;
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
    const { landingZone, firewallPolicyId, provider, priority, dependsOn } = props;
    const sources = Object.entries(props.sources);
    new FirewallPolicyRuleCollectionGroup(this, "Resource", {
      name: landingZone.name("ruleCollectionGroup"),
      firewallPolicyId,
      provider,
      dependsOn,
      priority: priority ?? priorityOf(estateOf(this).environment, landingZone.label),
      // Azure Firewall decides by network rules before application rules; the priorities say the same.
      networkRuleCollection: collection("allow-service-tags", 200, sources.flatMap(networkRules)),
      applicationRuleCollection: collection("allow-host-names", 300, sources.flatMap(applicationRules)),
    });
  }
}

function collection<T>(name: string, priority: number, rule: readonly T[]) {
  return rule.length === 0 ? undefined : [{ name, priority, action: "Allow", rule: [...rule] }];
}

function networkRules([subnet, { addressPrefix, rules }]: [string, EgressSource]) {
  return rules
    .filter(({ serviceTags }) => serviceTags.length > 0)
    .map(({ name, serviceTags }) => ({
      name: `${subnet}-${name}`,
      protocols: ["TCP"],
      sourceAddresses: [addressPrefix],
      destinationAddresses: [...serviceTags],
      destinationPorts: ["443"],
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

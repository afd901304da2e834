import type { Graph } from "../../../estate/graph";
import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { rule, type Rule } from "../../../engine/rule";
import { ownTraffic, securityRuleTypes } from "./group-traffic";
import { openPortEdges, openPortExamples } from "./open-port-cases";
import { everybody, rulesThatOpen, type Opening } from "./opening";
import { portSet } from "./port-set";
import type { PortRange } from "./ports";
import { protocolBits } from "./traffic";

/** A protocol that a rule about one protocol names; rules for every protocol count with each. */
type Protocol = "tcp" | "udp";

/** What everybody must not reach. */
export interface OpenPort {
  /** Ports that must stay closed; one of them is enough. @default - any port */
  readonly ports?: readonly PortRange[];
  /** @default - all but ICMP */
  readonly protocol?: Protocol;
  /** What must be open as a whole before it counts. @default - one port is enough */
  readonly whole?: Opening["whole"];
  /** What it opens, completing "lets any source reach …". */
  readonly what: string;
}

/**
 * A rule against letting everybody in. Rules of one group count together, in the group or apart from it, behind the denials
 * that come before them.
 */
export function openPortRule(definition: Omit<Rule, "on" | "check" | "examples">, open: OpenPort): Rule {
  const { ports, protocol, whole, what } = open;
  const opening: Opening = {
    direction: "inbound",
    audience: everybody,
    ...(ports ? { ports: portSet(ports) } : {}),
    ...(protocol ? { protocols: protocolBits[protocol] } : {}),
    ...(whole ? { whole } : {}),
  };
  return rule({
    ...definition,
    on: securityRuleTypes,
    check: (subject, graph) => closed(subject, graph, opening, what),
    examples: openPortExamples(open),
    edges: [...openPortEdges(open), ...(definition.edges ?? [])],
  });
}

/**
 * Judges a group by its inline rules, and a rule that stands apart by itself: each fails where it takes part in the opening.
 * @param what the rules let through, completing "… lets"
 */
export function closed(subject: Resource, graph: Graph, opening: Opening, what: string): Outcome {
  const { group, own } = ownTraffic(subject, graph);
  const surely = rulesThatOpen(group, opening, "surely");
  const names = own.filter((security) => surely.has(security)).map(({ name }) => name);
  if (names.length > 0) return fail(`${names.join(", ")} ${names.length === 1 ? "lets" : "let"} ${what}`);
  if (group.uncertainInline !== undefined && subject.type === securityRuleTypes[0])
    return unknown(group.uncertainInline);
  const perhaps = rulesThatOpen(group, opening, "perhaps");
  const open = own.find((security) => perhaps.has(security));
  if (!open) return pass();
  const reason = group.passagesOf.get(open)?.find((passage) => passage.reason !== undefined)?.reason;
  return unknown(`${open.name} may let ${what}: ${reason ?? "it holds a value that is not known"}`);
}

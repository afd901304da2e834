import type { Block } from "../../../estate/block";
import type { Graph } from "../../../estate/graph";
import { fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { rule, type CheckRule } from "../../../engine/rule";
import { text } from "../../../estate/value";
import { includesPort, type PortRange } from "./ports";
import { allOf, has, isAnywhere, securityRules } from "./security-rules";

/** What must not be let in. */
export interface Opening {
  /** Ports that must stay closed; one of them is enough. @default - any port */
  readonly ports?: readonly PortRange[];
  /** Protocols it is about, lower case. @default - all but ICMP */
  readonly protocols?: readonly string[];
  /** Whether a rule lets in whom it must not; undefined when that is not known. @default - any source */
  readonly isFrom?: (rule: Block) => boolean | undefined;
  /** What it opens, completing "lets any source reach …". */
  readonly what: string;
}

/** Types that hold security rules: a group with its inline ones, and each rule that stands apart. */
export const securityRuleTypes = ["azurerm_network_security_group", "azurerm_network_security_rule"] as const;

/** A rule against letting a source in. A group is judged by its inline rules, each rule apart by itself. */
export function openPortRule(definition: Omit<CheckRule, "on" | "check" | "examples">, opening: Opening): CheckRule {
  return rule({
    ...definition,
    on: securityRuleTypes,
    check: (subject, graph) => closed(subject, graph, opening),
    examples: examplesOf(opening),
  });
}

/** Judges a group or a rule that stands apart. */
export function closed(subject: Resource, graph: Graph, opening: Opening): Outcome {
  const isGroup = subject.type === "azurerm_network_security_group";
  const inline = isGroup ? subject.blocks("security_rule") : { state: "known" as const, blocks: [subject] };
  const rules = inline.state === "known" ? inline.blocks : [];
  const judged = rules
    .map((security) => ({ security, open: opens(security, opening) }))
    .filter(({ open }) => open !== false);
  const group = judged.length === 0 ? undefined : isGroup ? subject : groupOf(subject, graph);
  const denials = group ? denialsOf(group, graph) : [];
  const effective = judged.filter(({ security }) => !denials.some((denial) => isBefore(denial, security)));
  const certain = effective.filter(({ open }) => open === true);
  const names = certain.map(({ security }) => text(security.value("name")) ?? "a rule");
  if (names.length > 0) return fail(`${names.join(", ")} lets ${opening.what}`);
  if (inline.state === "unknown") return unknown(inline.reason);
  return effective.length > 0 ? unknown("a rule holds a value that is not known") : pass();
}

/** Found once per group: a group may have a thousand rules, and each is judged by many. */
const denials = new WeakMap<Resource, readonly Block[]>();

function denialsOf(group: Resource, graph: Graph): readonly Block[] {
  const known = denials.get(group);
  if (known) return known;
  const found = securityRules(group, graph).rules.filter(deniesEverything);
  denials.set(group, found);
  return found;
}

function groupOf(security: Resource, graph: Graph): Resource | undefined {
  const target = graph.target(security, "network_security_group_name");
  return target.kind === "resource" ? target.resource : undefined;
}

/** Asks the cheap questions first, and no more than needed: most rules are out after the first ones. */
function opens(security: Block, opening: Opening): boolean | undefined {
  const { ports, protocols, isFrom = (from) => isAnywhere(from, "source") } = opening;
  const questions: readonly (() => boolean | undefined)[] = [
    () => has(security, "direction", "Inbound"),
    () => has(security, "access", "Allow"),
    () => isProtocol(security, protocols),
    () => (ports === undefined ? true : includesPort(security, ports)),
    () => isFrom(security),
  ];
  let answer: boolean | undefined = true;
  for (const ask of questions) {
    const found = ask();
    if (found === false) return false;
    if (found === undefined) answer = undefined;
  }
  return answer;
}

function isProtocol(security: Block, protocols: readonly string[] | undefined): boolean | undefined {
  const value = security.value("protocol");
  if (value.state === "unknown") return undefined;
  const protocol = text(value)?.toLowerCase() ?? "*";
  return protocols ? protocols.includes(protocol) : protocol !== "icmp";
}

/** True for a rule that keeps every source from every port of every destination. */
function deniesEverything(security: Block): boolean {
  return (
    allOf(
      has(security, "direction", "Inbound"),
      has(security, "access", "Deny"),
      has(security, "protocol", "*"),
      isAnywhere(security, "source"),
      isAnywhere(security, "destination"),
      has(security, "destination_port_range", "*"),
    ) === true
  );
}

/** Rules are asked in the order of their priorities, the smallest number first. */
function isBefore(denial: Block, security: Block): boolean {
  return Number(priority(denial)) < Number(priority(security));
}

function priority(security: Block): number | undefined {
  const value = security.value("priority");
  return value.state === "known" ? Number(value.value) : undefined;
}

function examplesOf({ ports, protocols }: Opening): CheckRule["examples"] {
  const [port] = ports ?? [];
  const example = (source: string) => ({
    name: "from-outside",
    direction: "Inbound",
    access: "Allow",
    protocol: protocols?.[0] === "udp" ? "Udp" : protocols?.[0] === "*" ? "*" : "Tcp",
    source_address_prefix: source,
    destination_address_prefix: "*",
    destination_port_range: port === undefined ? "*" : String(port[0]),
  });
  return {
    pass: { resource: { azurerm_network_security_group: { a: { security_rule: [example("10.1.0.0/24")] } } } },
    fail: { resource: { azurerm_network_security_rule: { a: { priority: 100, ...example("Internet") } } } },
  };
}

import { oncePer } from "../../../../common/kept";
import type { Block } from "../../../estate/block";
import type { Graph } from "../../../estate/graph";
import type { Resource } from "../../../estate/resource";
import { text } from "../../../estate/value";
import { oncePerResource } from "../once";
import { everywhere, isNowhere } from "./address-set";
import { isBefore, readSecurityRule, type Direction, type SecurityRule } from "./security-rule";
import { certain, type Reading } from "./reading";
import { allTraffic, remainder, type Traffic } from "./traffic";

/** Types that hold security rules: a group with its inline ones, and each rule that stands apart. */
export const securityRuleTypes = ["azurerm_network_security_group", "azurerm_network_security_rule"] as const;

/** What a rule lets through behind the denials that come before it. */
export interface Passage {
  readonly rule: SecurityRule;
  readonly direction: Direction;
  /** What surely passes. */
  readonly surely: readonly Traffic[];
  /** What may pass at most, where the text leaves something open. */
  readonly perhaps: readonly Traffic[];
  /** Why these differ. */
  readonly reason?: string;
}

/** All rules of one group, inline and apart. */
export interface GroupTraffic {
  readonly rules: readonly SecurityRule[];
  /** The rules by the block that each was read from. */
  readonly ruleOf: ReadonlyMap<Block, SecurityRule>;
  readonly passages: readonly Passage[];
  /** The passages by their rule: none for one that denies, two where the direction is not known. */
  readonly passagesOf: ReadonlyMap<SecurityRule, readonly Passage[]>;
  /** Why the group may have more inline rules. */
  readonly uncertainInline?: string;
  /** Why there may be more rules that stand apart. */
  readonly uncertainApart?: string;
}

/** The group that a resource is, or that its rule belongs to, with what is its own in it. */
export interface OwnTraffic {
  readonly group: GroupTraffic;
  /** The inline rules of a group, or the one that stands apart. */
  readonly own: readonly SecurityRule[];
}

/** The rules of the group of a resource of {@link securityRuleTypes}, read once however many rules ask. */
export const ownTraffic = oncePerResource((subject, graph): OwnTraffic => {
  if (subject.type === "azurerm_network_security_group") {
    const group = groupTraffic(graph, subject);
    return { group, own: inlineOf(subject).flatMap((block) => group.ruleOf.get(block) ?? []) };
  }
  const target = graph.namedTarget(subject, "network_security_group_name");
  const anchor = target.kind === "resource" ? target.resource : (elsewhere(graph).get(subject)?.[0] ?? subject);
  const together = groupTraffic(graph, anchor);
  // Where it is not sure that the rule exists beside the group, it is judged by itself.
  const group = together.ruleOf.has(subject) ? together : alone(subject);
  return { group, own: [group.ruleOf.get(subject) ?? []].flat() };
});

/** Blocks are made anew each time they are asked for; these stay the same. */
const inlineOf = oncePer((group: Resource): readonly Block[] => {
  const inline = group.blocks("security_rule");
  return inline.state === "known" ? inline.blocks : [];
});

const alone = oncePer((rule: Resource): GroupTraffic => trafficOf([rule]));

const groups = oncePer((graph: Graph) => {
  const apartFrom = elsewhere(graph);
  return oncePer((anchor: Resource): GroupTraffic => {
    if (anchor.type === "azurerm_network_security_rule") return trafficOf(apartFrom.get(anchor) ?? [anchor]);
    const inline = anchor.blocks("security_rule");
    const apart = graph.companions(anchor, "azurerm_network_security_rule");
    return {
      ...trafficOf([...inlineOf(anchor), ...apart.found.map(({ resource }) => resource)]),
      ...(inline.state === "unknown" ? { uncertainInline: inline.reason } : {}),
      ...(apart.uncertain === undefined ? {} : { uncertainApart: apart.uncertain }),
    };
  });
});

function groupTraffic(graph: Graph, anchor: Resource): GroupTraffic {
  return groups(graph)(anchor);
}

/** Rules of groups that are not in the input, each with the others of the same group, in their order. */
const elsewhere = oncePer((graph: Graph): ReadonlyMap<Resource, readonly Resource[]> => {
  const byGroup = new Map<string, Resource[]>();
  const siblings = new Map<Resource, readonly Resource[]>();
  for (const rule of graph.all("azurerm_network_security_rule")) {
    const target = graph.namedTarget(rule, "network_security_group_name");
    if (target.kind !== "outside" || rule.doubts.length > 0) continue;
    const key = JSON.stringify([rule.stack, target.id, text(rule.value("resource_group_name"))]);
    const same = byGroup.get(key) ?? [];
    byGroup.set(key, same);
    same.push(rule);
    siblings.set(rule, same);
  }
  return siblings;
});

function trafficOf(blocks: readonly Block[]): GroupTraffic {
  const rules = blocks.map(readSecurityRule);
  const denials = rules.filter(({ accesses }) => accesses.includes("deny"));
  const passagesOf = new Map(
    rules
      .filter(({ accesses }) => accesses.includes("allow"))
      .map((rule) => [rule, rule.directions.map((direction) => passage(rule, direction, denials))]),
  );
  return {
    rules,
    ruleOf: new Map(rules.map((rule) => [rule.block, rule])),
    passages: [...passagesOf.values()].flat(),
    passagesOf,
  };
}

/** More rules than Azure lets a group have: https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits */
const mostRules = 1000;

function passage(rule: SecurityRule, direction: Direction, denials: readonly SecurityRule[]): Passage {
  if (denials.length > mostRules)
    return {
      rule,
      direction,
      surely: [],
      perhaps: [rule.traffic.most],
      reason: "its group has more rules than Azure allows",
    };
  const met = denials.filter((denial) => denial !== rule && denial.directions.includes(direction));
  const first = met.filter((denial) => isBefore(denial, rule).least && isSure(denial));
  const perhapsFirst = met.filter((denial) => isBefore(denial, rule).most);
  const most = allowedInside(direction, rule.traffic.most);
  const perhaps = remainder(
    most,
    first.map((denial) => insideIs(direction, denial.traffic.least)),
  );
  const surely = isSure(rule)
    ? remainder(
        allowedInside(direction, rule.traffic.least),
        perhapsFirst.map((denial) => insideIs(direction, denial.traffic.most)),
      )
    : [];
  const reason =
    rule.traffic.reason ??
    perhapsFirst.find((denial) => denial.traffic.reason !== undefined)?.traffic.reason ??
    "which rule comes first, and what it does, is not known";
  const tooMany = "its denials cut it into too many pieces";
  if (!surely || !perhaps) return { rule, direction, surely: [], perhaps: perhaps ?? [most], reason: tooMany };
  return { rule, direction, surely, perhaps, reason };
}

/** Whether it is known what a rule does, and in which direction. */
function isSure({ directions, accesses }: SecurityRule): boolean {
  return directions.length === 1 && accesses.length === 1;
}

/** A group judges traffic at machines of its network: on their side, the tag of the network is everything. */
function insideIs(direction: Direction, traffic: Traffic): Traffic {
  const end = inside(direction);
  return traffic[end].names.includes("virtualnetwork") ? { ...traffic, [end]: everywhere } : traffic;
}

/** The same of a rule that allows, which reaches every machine where it names none. */
function allowedInside(direction: Direction, traffic: Traffic): Traffic {
  const end = inside(direction);
  return isNowhere(traffic[end]) ? { ...traffic, [end]: everywhere } : insideIs(direction, traffic);
}

function inside(direction: Direction): "destinations" | "sources" {
  return direction === "inbound" ? "destinations" : "sources";
}

/** Whether the denials of a group leave nothing of a direction to the rules that Azure ends every group with. */
export function keepsOut(group: GroupTraffic, direction: Direction, of = allTraffic): Reading<boolean> {
  const denials = group.rules.filter(
    ({ accesses, directions }) => accesses.includes("deny") && directions.includes(direction),
  );
  const nothingLeft = (end: "least" | "most", from: readonly SecurityRule[]) =>
    remainder(
      of,
      from.map(({ traffic }) => insideIs(direction, traffic[end])),
    )?.length === 0;
  if (nothingLeft("least", denials.filter(isSure))) return certain(true);
  const reason = denials.find(({ traffic }) => traffic.reason !== undefined)?.traffic.reason;
  return { least: false, most: nothingLeft("most", denials), ...(reason === undefined ? {} : { reason }) };
}

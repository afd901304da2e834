import { oncePer } from "../../../../common/kept";
import { entry } from "../../../../common/table";
import type { Block } from "../../../estate/block";
import type { Graph } from "../../../estate/graph";
import { all, fail, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { everywhere, isNowhere, joinedSets, type AddressSet } from "./address-set";
import {
  collectionsAround,
  collectionsIn,
  isAskedBefore,
  type Collection,
  type CollectionKind,
} from "./firewall-collections";
import { union } from "./interval-set";
import { listedAddresses, blockName, sum } from "./ip-groups";
import { everyPort, parsePorts, type PortSet } from "./port-set";
import { certain, itemsOf, read, type Reading } from "./reading";
import { everyProtocol, protocolBits, remainder, type Traffic } from "./traffic";

/** A rule that allows, with what the denials before it leave of it. */
export interface AllowedRule {
  readonly block: Block;
  readonly name: string;
  readonly surely: readonly Traffic[];
  readonly perhaps: readonly Traffic[];
  readonly reason: string;
}

/** Judges every rule of the given kinds that does not deny and that no denial before it shadows as a whole. */
export function everyAllowedRule(
  resource: Resource,
  graph: Graph,
  kinds: readonly CollectionKind[],
  judge: (rule: AllowedRule) => Outcome,
): Outcome {
  const { collections, uncertain } = collectionsIn(resource);
  const asked = collections.filter(({ kind, action }) => kinds.includes(kind) && action !== "deny");
  const outcomes = asked.map((collection) => {
    const rules = collection.block.blocks("rule");
    if (rules.state === "unknown") return unknown(rules.reason);
    return all([pass(), ...rules.blocks.map((rule) => judgeRule(rule, collection, graph, judge))]);
  });
  return all([pass(), ...outcomes, ...(uncertain === undefined ? [] : [unknown(uncertain)])]);
}

function judgeRule(block: Block, collection: Collection, graph: Graph, judge: (rule: AllowedRule) => Outcome): Outcome {
  const rule = behindDenials(block, collection, graph);
  if (rule.perhaps.length === 0) return pass();
  const outcome = judge(rule);
  if (outcome.verdict !== "fail" || rule.surely.length > 0) return outcome;
  return unknown(`${rule.name} may be denied: ${rule.reason}`);
}

/** What is wrong with what a rule lets through: fails where it surely lets it through, unknown where it may. */
export function letsThrough(rule: AllowedRule, isWrong: (traffic: Traffic) => boolean, what: string): Outcome {
  if (rule.surely.some(isWrong)) return fail(`${rule.name} ${what}`);
  return rule.perhaps.some(isWrong) ? unknown(`${rule.name} perhaps ${what}: ${rule.reason}`) : pass();
}

function behindDenials(block: Block, collection: Collection, graph: Graph): AllowedRule {
  const own = trafficOf(block, collection, graph);
  const denials = denialsOf(graph)(collection.resource);
  const name = blockName(block);
  if (denials.length > mostDenials)
    return { block, name, surely: [], perhaps: [own.most], reason: "too many rules deny before it" };
  const first = denials
    .map((denial) => ({ denial, before: isAskedBefore(denial.collection, collection) }))
    .filter(({ denial, before }) => before !== false && denial.collection !== collection);
  const sure = first.filter(({ denial, before }) => before === true && denial.collection.action === "deny");
  const perhaps = remainder(
    own.most,
    sure.map(({ denial }) => denial.traffic.least),
  ) ?? [own.most];
  const surely =
    collection.action === "allow"
      ? remainder(
          own.least,
          first.map(({ denial }) => denial.traffic.most),
        )
      : [];
  const reason =
    own.reason ??
    first.find(({ denial }) => denial.traffic.reason !== undefined)?.denial.traffic.reason ??
    "an action or a priority is not known";
  return { block, name, surely: surely ?? [], perhaps, reason };
}

/** Rules that are followed for each that allows, so that a policy of any size is judged in bounded time. */
const mostDenials = 1000;

interface Denial {
  readonly collection: Collection;
  readonly traffic: Reading<Traffic>;
}

/** The rules that deny, or may deny, of the firewall or policy that a resource belongs to. */
const denialsOf = oncePer((graph: Graph) => {
  const read = oncePer((collections: readonly Collection[]): readonly Denial[] =>
    collections
      .filter(({ action, kind }) => action !== "allow" && kind !== "nat_rule_collection")
      .flatMap((collection) => {
        const rules = collection.block.blocks("rule");
        return rules.state === "known"
          ? rules.blocks.map((block) => ({ collection, traffic: trafficOf(block, collection, graph) }))
          : [];
      }),
  );
  return (resource: Resource) => read(collectionsAround(resource, graph));
});

/** Destinations that are names of hosts, or sets of them, by argument. */
const hosts = {
  destination_fqdns: "host:",
  target_fqdns: "host:",
  destination_urls: "host:url:",
  destination_fqdn_tags: "host:tag:",
  fqdn_tags: "host:tag:",
  web_categories: "host:category:",
} as const;

function trafficOf(block: Block, { resource, kind }: Collection, graph: Graph): Reading<Traffic> {
  const addresses = (end: string, groups: string) => listedAddresses(resource, block, [`${end}es`, end], groups, graph);
  const named = {
    sources: addresses("source_address", "source_ip_groups"),
    destinations: sum([addresses("destination_address", "destination_ip_groups"), hostsOf(block)]),
  };
  const parts = {
    protocols: kind === "application_rule_collection" ? certain<number>(protocolBits.tcp) : protocolsOf(block),
    sources: orUnnamed(named.sources),
    destinations: orUnnamed(named.destinations),
    ports: kind === "application_rule_collection" ? portsOfHosts(block) : portsOf(block),
  };
  const reason = Object.values(parts).find((part) => part.reason !== undefined)?.reason;
  const pick = (end: "least" | "most"): Traffic => ({
    protocols: parts.protocols[end],
    sources: parts.sources[end],
    sourcePorts: everyPort,
    destinations: parts.destinations[end],
    ports: parts.ports[end],
  });
  return reason === undefined ? certain(pick("least")) : { least: pick("least"), most: pick("most"), reason };
}

/** Where a rule names nobody, nobody is known to be meant, but the rule is one. */
function orUnnamed(set: Reading<AddressSet>): Reading<AddressSet> {
  return set.reason === undefined && isNowhere(set.least) ? certain({ ranges: [], names: ["host:"] }) : set;
}

/** A name of a host as a part of destinations; `*` is everything. */
export function hostName(written: string, prefix: string = hosts.destination_fqdns): AddressSet {
  return written.trim() === "*" ? everywhere : { ranges: [], names: [prefix + written.trim().toLowerCase()] };
}

function hostsOf(block: Block): Reading<AddressSet> {
  return sum(
    Object.entries(hosts).map(([argument, prefix]) =>
      read(itemsOf(block, argument), (written) => hostName(written, prefix), joinedSets, everywhere),
    ),
  );
}

const protocolNames: Readonly<Record<string, number>> = { ...protocolBits, any: everyProtocol, "*": everyProtocol };

function protocolsOf(block: Block): Reading<number> {
  const items = itemsOf(block, "protocols");
  if (items.length === 0) return certain(everyProtocol);
  const parse = (written: string) => entry(protocolNames, written.trim().toLowerCase());
  return read(items, parse, (bits) => bits.reduce((all, bit) => all | bit, 0), everyProtocol);
}

/** Ports of an application rule, each in a block with its protocol. */
function portsOfHosts(block: Block): Reading<PortSet> {
  const found = [block.blocks("protocols"), block.blocks("protocol")];
  const unclear = found.flatMap((blocks) => (blocks.state === "unknown" ? [blocks.reason] : []))[0];
  if (unclear !== undefined) return { least: [], most: everyPort, reason: unclear };
  const blocks = found.flatMap((each) => (each.state === "known" ? each.blocks : []));
  const items = blocks.flatMap((protocol) => itemsOf(protocol, "port"));
  return items.length === 0 ? certain(everyPort) : read(items, parsePorts, (sets) => union(sets.flat()), everyPort);
}

function portsOf(block: Block): Reading<PortSet> {
  const items = itemsOf(block, "destination_ports");
  return items.length === 0 ? certain(everyPort) : read(items, parsePorts, (sets) => union(sets.flat()), everyPort);
}

import type { Block } from "../../../estate/block";
import { entry } from "../../../../common/table";
import { text, type Value } from "../../../estate/value";
import { everywhere, joinedSets, nowhere, parseAddresses, type AddressSet } from "./address-set";
import { union } from "./interval-set";
import { everyPort, parsePorts, type PortSet } from "./port-set";
import { certain, itemsOf, read, type Reading } from "./reading";
import { everyProtocol, protocolBits, type Traffic } from "./traffic";

/** The way of the traffic that a security rule is about. */
export type Direction = "inbound" | "outbound";
type Access = "allow" | "deny";

/** A rule of a security group, read. What is not known of it leaves more than one answer open. */
export interface SecurityRule {
  readonly block: Block;
  readonly name: string;
  readonly directions: readonly Direction[];
  readonly accesses: readonly Access[];
  /** Rules are asked in ascending order. NaN when none is set, undefined when it is not known. */
  readonly priority: number | undefined;
  /** The traffic that it surely is about, and what it may be about at most. */
  readonly traffic: Reading<Traffic>;
}

/** The last priority that a custom rule can have. https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview */
const lastPriority = 4096;

/** Reads one rule. `0.0.0.0` alone lets everybody in, but keeps nobody else out: an allowance reads widely, a denial narrowly. */
export function readSecurityRule(block: Block): SecurityRule {
  const accesses = oneOf(block.value("access"), ["allow", "deny"] as const);
  const priority = block.value("priority");
  return {
    block,
    name: text(block.value("name")) ?? "a rule",
    directions: oneOf(block.value("direction"), ["inbound", "outbound"] as const),
    accesses,
    priority: priority.state === "unknown" ? undefined : priority.state === "known" ? Number(priority.value) : NaN,
    traffic: trafficOf(block, accesses.includes("allow") ? "everybody" : "one address"),
  };
}

/** Whether a rule is surely, or perhaps, asked before another. */
export function isBefore(a: SecurityRule, b: SecurityRule): Reading<boolean> {
  if (a.priority !== undefined && b.priority !== undefined) return certain(a.priority < b.priority);
  return { least: false, most: !(Number(a.priority) >= lastPriority), reason: "a priority is not known" };
}

function oneOf<T extends string>(value: Value, words: readonly T[]): readonly T[] {
  if (value.state === "unknown") return words;
  const written = text(value)?.toLowerCase();
  return words.filter((word) => word === written);
}

function trafficOf(block: Block, bare: "everybody" | "one address"): Reading<Traffic> {
  const parts = {
    protocols: protocolsOf(block),
    sources: side(block, "source", bare),
    sourcePorts: portsOf(block, "source"),
    destinations: side(block, "destination", bare),
    ports: portsOf(block, "destination"),
  };
  const reason = Object.values(parts).find((part) => part.reason !== undefined)?.reason;
  const pick = (end: "least" | "most"): Traffic => ({
    protocols: parts.protocols[end],
    sources: parts.sources[end],
    sourcePorts: parts.sourcePorts[end],
    destinations: parts.destinations[end],
    ports: parts.ports[end],
  });
  const least = pick("least");
  return reason === undefined ? certain(least) : { least, most: pick("most"), reason };
}

const protocolNames: Readonly<Record<string, number>> = { ...protocolBits, "*": everyProtocol, any: everyProtocol };

/** A rule that names no protocol is about all of them. */
function protocolsOf(block: Block): Reading<number> {
  const items = itemsOf(block, "protocol");
  if (items.length === 0) return certain(everyProtocol);
  const parse = (written: string) => entry(protocolNames, written.trim().toLowerCase());
  return read(items, parse, (bits) => bits.reduce((sum, bit) => sum | bit, 0), everyProtocol);
}

function portsOf(block: Block, end: "source" | "destination"): Reading<PortSet> {
  const items = [`${end}_port_range`, `${end}_port_ranges`].flatMap((argument) => itemsOf(block, argument));
  if (items.length === 0) return certain(everyPort);
  return read(items, parsePorts, (sets) => union(sets.flat()), everyPort);
}

function side(block: Block, end: "source" | "destination", bare: "everybody" | "one address"): Reading<AddressSet> {
  const items = [`${end}_address_prefix`, `${end}_address_prefixes`].flatMap((argument) => itemsOf(block, argument));
  const addresses = read(items, (written) => parseAddresses(written, bare), joinedSets, everywhere);
  const groups = machineGroups(block, end);
  if (groups.length === 0) return addresses;
  const add = (set: AddressSet) => joinedSets([set, { ...nowhere, names: groups }]);
  return { ...addresses, least: add(addresses.least), most: add(addresses.most) };
}

/** Application security groups: which machines they hold does not matter to anybody outside. */
function machineGroups(block: Block, end: "source" | "destination"): readonly string[] {
  const { items } = block.written(`${end}_application_security_group_ids`);
  return items.map(({ identity }) => `group:${identity.toLowerCase()}`);
}

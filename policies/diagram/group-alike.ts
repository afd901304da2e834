import { kept } from "../../common/kept";

/** A resource that is drawn, or something outside of the input. */
export interface Node {
  /** @default - it is not in the input */
  readonly stack?: string;
  /** `key vault`, `Microsoft.App/jobs`; empty outside of the input. */
  readonly kind: string;
  readonly name: string;
}

/** One thing reaches another. */
export interface Link {
  readonly from: Node;
  readonly to: Node;
  /** @default - it merely mentions it */
  readonly label?: string;
}

/** A box: resources of one type in one stack, or something outside of the input. */
export interface Box {
  readonly stack?: string;
  readonly kind: string;
  /** Names of what it stands for, sorted. */
  readonly names: readonly string[];
}

/** An arrow between two boxes, by their index in the diagram. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  /** What it says, sorted. Empty where one merely mentions the other. */
  readonly labels: readonly string[];
}

/** Whether a box is what is connected alike, or all of a type. */
export type Detail = "resources" | "types";

/** A picture of an estate. Everything in it is sorted, so that the same estate gives the same picture. */
export interface Diagram {
  readonly detail: Detail;
  readonly stacks: readonly string[];
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
  /** How many resources of a stack send their logs to a box. */
  readonly logs: readonly { readonly stack: string; readonly to: number; readonly count: number }[];
}

/** Comes after the name of every stack. */
const lastOfAll = "\uffff";

/** Puts nodes that are alike into one box: those of a type in a stack, and by `resources` only where the same reaches them. */
export function groupAlike(
  nodes: readonly Node[],
  links: readonly Link[],
  logs: readonly { readonly stack: string; readonly to: Node }[],
  detail: Detail,
): Diagram {
  const groups = alike(nodes, links, detail);
  const index = new Map(groups.flatMap((of, i) => of.map((node) => [node, i] as const)));
  const at = (node: Node) => index.get(node) ?? -1;
  return {
    detail,
    stacks: [...new Set(nodes.flatMap(({ stack }) => stack ?? []))].sort(byText),
    boxes: groups.map(boxOf),
    arrows: arrowsBetween(links, at),
    logs: counted(logs, at),
  };
}

/** Nodes by the box they share: those of a type in a stack, and by `resources` only where the same reaches them. Sorted. */
export function alike<N extends Node>(
  nodes: readonly N[],
  links: readonly (Omit<Link, "from" | "to"> & { readonly from: N; readonly to: N })[],
  detail: Detail,
): readonly (readonly N[])[] {
  return grouped(nodes, detail === "resources" ? connections(nodes, links) : new Map());
}

function boxOf(nodes: readonly Node[]): Box {
  const [{ stack, kind } = { kind: "" }] = nodes;
  return { ...(stack !== undefined && { stack }), kind, names: nodes.map(({ name }) => name).sort(byText) };
}

/** What reaches each node and what it reaches, as one text. */
function connections(nodes: readonly Node[], links: readonly Link[]): ReadonlyMap<Node, string> {
  const number = new Map(nodes.map((node, i) => [node, i] as const));
  const found = new Map(nodes.map((node) => [node, new Set<string>()] as const));
  for (const { from, to, label = "" } of links) {
    found.get(from)?.add(`to ${number.get(to)} ${label}`);
    found.get(to)?.add(`from ${number.get(from)} ${label}`);
  }
  return new Map(Array.from(found, ([node, set]) => [node, [...set].sort(byText).join("\n")] as const));
}

function grouped<N extends Node>(nodes: readonly N[], connected: ReadonlyMap<Node, string>): readonly (readonly N[])[] {
  const groups = new Map<string, N[]>();
  for (const node of nodes) {
    const alike = node.stack === undefined ? node.name : (connected.get(node) ?? "");
    kept(groups, JSON.stringify([node.stack ?? "", node.kind, alike]), () => []).push(node);
  }
  for (const group of groups.values()) group.sort((a, b) => byText(a.name, b.name));
  const orderOf = ([node]: readonly Node[]) => `${node?.stack ?? lastOfAll}\n${node?.kind}\n${node?.name}`;
  return Array.from(groups, ([key, group]) => ({ group, order: `${orderOf(group)}\n${key}` }))
    .sort((a, b) => byText(a.order, b.order))
    .map(({ group }) => group);
}

function arrowsBetween(links: readonly Link[], at: (node: Node) => number): readonly Arrow[] {
  const labels = new Map<string, { readonly from: number; readonly to: number; readonly labels: Set<string> }>();
  for (const { from, to, label } of links) {
    const [a, b] = [at(from), at(to)];
    if (a === b) continue;
    const arrow = labels.get(`${a} ${b}`) ?? { from: a, to: b, labels: new Set<string>() };
    labels.set(`${a} ${b}`, arrow);
    if (label !== undefined) arrow.labels.add(label);
  }
  return [...labels.values()]
    .map((arrow) => ({ ...arrow, labels: [...arrow.labels].sort(byText) }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

function counted(
  logs: readonly { readonly stack: string; readonly to: Node }[],
  at: (node: Node) => number,
): Diagram["logs"] {
  const counts = new Map<string, { readonly stack: string; readonly to: number; count: number }>();
  for (const { stack, to } of logs) {
    const key = JSON.stringify([stack, at(to)]);
    const count = counts.get(key) ?? { stack, to: at(to), count: 0 };
    count.count += 1;
    counts.set(key, count);
  }
  return [...counts.values()].sort((a, b) => byText(a.stack, b.stack) || a.to - b.to);
}

/** Code-unit order, the same on every machine. */
function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { looksSecret } from "../secret-text";

/** Where something stands in a file. Lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Steps from the root of the document to a value. */
export type Path = readonly (string | number)[];

/** A value of the file with the place it came from: that of its key, or of the item in a list. */
export type Located = LocatedMap | LocatedList | LocatedScalar;

/** A mapping. */
export interface LocatedMap {
  readonly kind: "map";
  readonly at: Position;
  readonly entries: ReadonlyMap<string, Located>;
  /** It has keys that are not read: a merge key, which was refused, brings them in. @default false */
  readonly merges?: true;
}

/** A list. */
export interface LocatedList {
  readonly kind: "list";
  readonly at: Position;
  readonly items: readonly Located[];
}

/** A single value, with its text as written. */
export interface LocatedScalar {
  readonly kind: "scalar";
  readonly at: Position;
  readonly value: string | number | boolean | null;
  readonly source: string;
}

/** Longer keys are cut. */
const maximumKeyLength = 128;

/** `["workloads", 1, "addressSpace"]` as `workloads[1].addressSpace`. */
export function formatPath(path: Path): string {
  return path
    .map((step, i) => {
      if (typeof step === "number") return `[${step}]`;
      if (looksSecret(step)) return '["(hidden)"]';
      if (step.length > maximumKeyLength) return `[${JSON.stringify(`${step.slice(0, 20)}…`)}]`;
      if (!/^[A-Za-z_$][\w$-]*$/.test(step)) return `[${JSON.stringify(step)}]`;
      return i === 0 ? step : `.${step}`;
    })
    .join("");
}

/** `line:column` of a position, as problems have it. */
export function placeOf({ line, column }: Position): string {
  return `${line}:${column}`;
}

/** The value at `path`, or the nearest one above it when the path goes further than the file. */
export function nearestNode(root: Located, path: Path): Located {
  let node = root;
  for (const step of path) {
    const next = childOf(node, step);
    if (!next) return node;
    node = next;
  }
  return node;
}

/** The value at `path`; undefined when the file has none. */
export function find(root: Located, path: Path): Located | undefined {
  return path.reduce<Located | undefined>((node, step) => node && childOf(node, step), root);
}

/** The plain value, without places. */
export function toPlain(node: Located): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(toPlain);
  return Object.fromEntries(Array.from(node.entries, ([key, value]) => [key, toPlain(value)]));
}

/** Paths of the mappings into which others are merged. */
export function mergingPaths(node: Located, path: Path = []): Path[] {
  if (node.kind === "scalar") return [];
  if (node.kind === "list") return node.items.flatMap((item, i) => mergingPaths(item, [...path, i]));
  const below = Array.from(node.entries).flatMap(([key, value]) => mergingPaths(value, [...path, key]));
  return node.merges ? [path, ...below] : below;
}

/** Every single value below `node`, with its path. */
export function* scalars(node: Located, path: Path = []): Generator<{ path: Path; scalar: LocatedScalar }> {
  if (node.kind === "scalar") yield { path, scalar: node };
  else if (node.kind === "list") for (const [i, item] of node.items.entries()) yield* scalars(item, [...path, i]);
  else for (const [key, value] of node.entries) yield* scalars(value, [...path, key]);
}

/** The same tree with every single value passed through `change`. */
export function mapScalars(
  node: Located,
  change: (scalar: LocatedScalar, path: Path) => LocatedScalar,
  path: Path = [],
): Located {
  if (node.kind === "scalar") return change(node, path);
  if (node.kind === "list")
    return { ...node, items: node.items.map((item, i) => mapScalars(item, change, [...path, i])) };
  const entries = Array.from(node.entries, ([key, value]) => [key, mapScalars(value, change, [...path, key])] as const);
  return { ...node, entries: new Map(entries) };
}

function childOf(node: Located, step: string | number): Located | undefined {
  if (node.kind === "map") return node.entries.get(String(step));
  return node.kind === "list" ? node.items[Number(step)] : undefined;
}

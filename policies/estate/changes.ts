import { isObject, own, type Json, type JsonObject } from "../../common/json";
import { overlay } from "./azapi";
import { addressing, metaArguments } from "./block-arguments";
import { doubtBetween, type Graph, type Target } from "./graph";
import type { Resource } from "./resource";
import { literal, unknownMark } from "./unknown";

/** A change that stands for a resource of its own, since what it changes is not declared. */
export interface StandingChange {
  /** Why all that it does not say is not known. @default - it says everything */
  readonly unstated?: string;
}

/** What blocks such as `azapi_update_resource` make of the resources of an estate. */
export interface Changes {
  /** Arguments that win over those of a resource, by its key. */
  readonly overlays: ReadonlyMap<string, JsonObject>;
  /** Changes that are judged themselves, by their key. */
  readonly standing: ReadonlyMap<string, StandingChange>;
}

/** Nothing changes anything. */
export const noChanges: Changes = { overlays: new Map(), standing: new Map() };

/** Follows every change to what it changes. Several that disagree, and one whose target is not known, leave doubt. */
export function changesOf(graph: Graph): Changes {
  const changing = graph.resources.filter(({ mode, change }) => mode === "update" && change);
  return changing.length === 0 ? noChanges : new Reading(graph, changing).changes;
}

class Reading {
  private readonly overlays = new Map<string, JsonObject>();
  private readonly standing = new Map<string, StandingChange>();
  /** Changes whose target is not known, by the type of what they may hit. */
  private readonly open = new Map<string, Resource[]>();

  constructor(
    private readonly graph: Graph,
    changing: readonly Resource[],
  ) {
    for (const change of changing) this.read(change);
    for (const [type, changes] of this.open) this.mayHit(graph.all(type), changes);
  }

  get changes(): Changes {
    return { overlays: this.overlays, standing: this.standing };
  }

  private read(change: Resource): void {
    const target = targetOf(this.graph, change);
    if (target.kind === "resource" && target.resource.mode !== "data" && target.suffix === "") {
      const doubt = change.change?.doubt ?? doubtBetween(change, target.resource);
      if (doubt === undefined) this.change(target.resource, change);
      else this.doubt(target.resource, possible([change], doubt));
      return;
    }
    const isOpen = target.kind === "unknown" || target.kind === "absent";
    const candidates = isOpen ? this.graph.all(change.type).length : 0;
    if (candidates > 0) add(this.open, change.type, change);
    if (candidates === 0 || change.change?.parentArgument !== undefined)
      this.standing.set(change.key, standing(change));
  }

  /** The change certainly applies. */
  private change(target: Resource, change: Resource): void {
    const before = this.overlays.get(target.key) ?? {};
    const given = portable(change, target);
    const both = leaves(given).filter(([path, value]) => {
      const other = at(before, path);
      return other !== undefined && !isObject(other) && JSON.stringify(other) !== JSON.stringify(value);
    });
    const reason = `${change.address} and another block set it differently`;
    const disputed = both.map(([path]) => nested(path, unknownMark(reason)));
    this.overlays.set(target.key, [given, ...disputed].reduce(overlay, before));
  }

  /** Each candidate is asked once, however many changes there are. */
  private mayHit(candidates: readonly Resource[], changes: readonly Resource[]): void {
    const reason = "which resource it changes is not known";
    const byName = grouped(changes, (change) => (change.change?.part ? "" : (change.azureName?.toLowerCase() ?? "")));
    const every = possible(changes, reason);
    const named = new Map([...byName].map(([name, some]) => [name, possible(some, reason)] as const));
    for (const candidate of candidates) {
      const name = candidate.azureName?.toLowerCase();
      if (name === undefined) this.doubt(candidate, every);
      else for (const some of [named.get("") ?? [], named.get(name) ?? []]) this.doubt(candidate, some);
    }
  }

  /** Only what would become something else is in doubt. */
  private doubt(target: Resource, changes: readonly Possible[]): void {
    const before = this.overlays.get(target.key) ?? {};
    const inDoubt = changes.filter(({ path, value }) => {
      const now = at(before, path) === undefined ? target.value(path.join(".")) : undefined;
      return now?.state !== "known" || value === undefined || JSON.stringify(now.value) !== value;
    });
    const marks = inDoubt.map(({ path, reason }) => nested(path, unknownMark(reason)));
    if (marks.length > 0) this.overlays.set(target.key, marks.reduce(overlay, before));
  }
}

/** An argument that something may get. */
interface Possible {
  readonly path: readonly string[];
  /** The value as JSON, or undefined when it is not known or there are several. */
  readonly value: string | undefined;
  readonly reason: string;
}

/** What changes that may happen give, by argument. */
function possible(changes: readonly Resource[], because: string): readonly Possible[] {
  const found = new Map<string, Possible>();
  for (const change of changes) {
    for (const [path] of leaves(stated(change))) {
      const name = path.join(".");
      const given = change.value(name);
      const value = given.state === "known" ? JSON.stringify(given.value) : undefined;
      const before = found.get(name);
      const reason = before?.reason ?? `${change.address} may change it: ${because}`;
      found.set(name, { path, reason, value: before && before.value !== value ? undefined : value });
    }
  }
  return [...found.values()];
}

/** The resource that a change names by its id, or by its name and parent. */
function targetOf(graph: Graph, change: Resource): Target {
  if (change.change?.part) return graph.target(change, "parent_id");
  const byId = graph.target(change, "resource_id");
  if (byId.kind !== "absent") return byId;
  const id = graph.armId(change);
  if (id) return graph.locate(id);
  return { kind: "unknown", reason: "its id is not known" };
}

/** A change that says everything stands for the resource; of any other only what it says is known. */
function standing(change: Resource): StandingChange {
  if (change.change?.whole && !change.change.part) return {};
  return { unstated: `${change.address} changes a resource that the input does not declare` };
}

/** What a change says of itself, and not of what its target becomes. */
const ofItself: ReadonlySet<string> = new Set([...addressing, ...metaArguments]);

function stated({ raw, change }: Resource): JsonObject {
  const given = Object.entries(raw).filter(([key]) => !ofItself.has(key) && key !== change?.parentArgument);
  return Object.fromEntries(given);
}

/** The arguments for a resource of another stack, where references of this one mean nothing. */
function portable(change: Resource, target: Resource): JsonObject {
  const given = stated(change);
  if (change.stack === target.stack) return given;
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, resolved(value, change)]));
}

function resolved(value: Json, change: Resource): Json {
  if (isObject(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, resolved(item, change)]));
  }
  const found = change.resolver.resolve(value);
  if (found.state === "unknown") return unknownMark(found.reason);
  return found.state === "known" ? literal(found.value) : null;
}

/** Every argument with its path; a list is one. */
function leaves(raw: JsonObject, path: readonly string[] = []): readonly (readonly [readonly string[], Json])[] {
  return Object.entries(raw).flatMap(([key, value]) =>
    isObject(value) ? leaves(value, [...path, key]) : value === null ? [] : [[[...path, key], value] as const],
  );
}

function at(raw: JsonObject, path: readonly string[]): Json | undefined {
  let found: Json | undefined = raw;
  for (const step of path) found = isObject(found) ? own(found, step) : undefined;
  return found;
}

function nested(path: readonly string[], value: Json): JsonObject {
  const [name = "", ...rest] = path;
  return { [name]: rest.length === 0 ? value : nested(rest, value) };
}

function grouped<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) add(groups, key(item), item);
  return groups;
}

function add<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const same = groups.get(key);
  if (same) same.push(item);
  else groups.set(key, [item]);
}

import { isObject, own, type Json, type JsonObject } from "../../common/json";
import { overlay } from "./azapi";
import { doubtBetween, type Graph, type Target } from "./graph";
import type { Resource } from "./resource";
import { literal, unknownMark } from "./unknown";

/** A change that stands for a resource of its own, since what it changes is not declared. */
export interface Standing {
  /** Why all that it does not say is not known. @default - it says everything */
  readonly unstated?: string;
}

/** What blocks such as `azapi_update_resource` make of the resources of an estate. */
export interface Changes {
  /** Arguments that win over those of a resource, by its key. */
  readonly overlays: ReadonlyMap<string, JsonObject>;
  /** Changes that are judged themselves, by their key. */
  readonly standing: ReadonlyMap<string, Standing>;
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
  private readonly standing = new Map<string, Standing>();
  /** Arguments that a change of unknown target gives to whatever it hits, by type. */
  private readonly open = new Map<string, Resource[]>();

  constructor(
    private readonly graph: Graph,
    changing: readonly Resource[],
  ) {
    for (const change of changing) this.read(change);
    for (const [type, changes] of this.open) {
      for (const candidate of graph.all(type)) for (const change of changes) this.mayHit(candidate, change);
    }
  }

  get changes(): Changes {
    return { overlays: this.overlays, standing: this.standing };
  }

  private read(change: Resource): void {
    const target = targetOf(this.graph, change);
    if (target.kind === "resource" && target.resource.mode !== "data" && target.suffix === "") {
      const doubt = change.change?.doubt ?? doubtBetween(change, target.resource);
      if (doubt === undefined) this.change(target.resource, change);
      else this.doubt(target.resource, change, `${change.address} may change it: ${doubt}`);
      return;
    }
    const isOpen = target.kind === "unknown" || target.kind === "absent";
    const candidates = isOpen ? this.graph.all(change.type).length : 0;
    if (candidates > 0) this.open.set(change.type, [...(this.open.get(change.type) ?? []), change]);
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

  private mayHit(candidate: Resource, change: Resource): void {
    const name = change.change?.part ? undefined : change.azureName;
    const other = candidate.azureName;
    if (name !== undefined && other !== undefined && name.toLowerCase() !== other.toLowerCase()) return;
    this.doubt(candidate, change, `${change.address} may change it: which resource it changes is not known`);
  }

  /** Only what would become something else is in doubt. */
  private doubt(target: Resource, change: Resource, reason: string): void {
    const before = this.overlays.get(target.key) ?? {};
    const inDoubt = leaves(stated(change)).filter(([path]) => {
      const now = at(before, path) === undefined ? target.value(path.join(".")) : undefined;
      const then = change.value(path.join("."));
      if (now === undefined || now.state !== "known" || then.state !== "known") return true;
      return JSON.stringify(now.value) !== JSON.stringify(then.value);
    });
    const marks = inDoubt.map(([path]) => nested(path, unknownMark(reason)));
    if (marks.length > 0) this.overlays.set(target.key, marks.reduce(overlay, before));
  }
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
function standing(change: Resource): Standing {
  if (change.change?.whole && !change.change.part) return {};
  return { unstated: `${change.address} changes a resource that the input does not declare` };
}

/** Arguments that say which resource a change is about, and not what it becomes. */
const addressing = [
  "name",
  "parent_id",
  "resource_id",
  "provider",
  "count",
  "for_each",
  "lifecycle",
  "depends_on",
  "//",
];

function stated({ raw, change }: Resource): JsonObject {
  const given = Object.entries(raw).filter(([key]) => !addressing.includes(key) && key !== change?.parentArgument);
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

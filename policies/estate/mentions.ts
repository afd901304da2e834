import { isArmId } from "../azure/arm-id";
import type { Graph } from "./graph";
import { isList, isObject, type Json } from "../../common/json";
import { referencesIn } from "./references";
import type { Resource } from "./resource";
import { isTemplate } from "./template";

/** Arguments that say nothing about what a resource uses. */
const silent = new Set(["//", "depends_on", "lifecycle", "provider", "provisioner", "connection"]);

/** A resource that mentions another one. */
export interface Use {
  readonly resource: Resource;
  /** What it takes of it: `id`, `ip_address`; empty for the whole. */
  readonly attributes: ReadonlySet<string>;
}

/** Who mentions whom, read once from all arguments: references, and literal ARM ids. */
export class Mentions {
  private readonly uses = new Map<Resource, Map<Resource, Set<string>>>();

  constructor(private readonly graph: Graph) {
    for (const resource of graph.resources.filter(({ mode }) => mode !== "synthetic")) {
      for (const [argument, value] of Object.entries(resource.raw)) {
        if (!silent.has(argument)) this.read(resource, value);
      }
    }
  }

  of(resource: Resource): readonly Use[] {
    return Array.from(this.uses.get(resource) ?? [], ([user, attributes]) => ({ resource: user, attributes }));
  }

  private read(from: Resource, value: Json): void {
    if (isList(value)) for (const item of value) this.read(from, item);
    else if (isObject(value)) for (const item of Object.values(value)) this.read(from, item);
    else if (typeof value === "string") this.readText(from, value);
  }

  private readText(from: Resource, value: string): void {
    if (isTemplate(value)) {
      for (const { address, attribute } of referencesIn(value, from.resolver))
        this.add(this.graph.find(from.stack, address), from, attribute);
    } else if (isArmId(value)) this.add(this.located(value), from, "id");
  }

  private located(id: string): Resource | undefined {
    const target = this.graph.locate(id);
    return target.kind === "resource" ? target.resource : undefined;
  }

  private add(target: Resource | undefined, from: Resource, attribute: string): void {
    if (!target || target === from) return;
    const users = this.uses.get(target) ?? new Map<Resource, Set<string>>();
    this.uses.set(target, users);
    const attributes = users.get(from) ?? new Set<string>();
    users.set(from, attributes.add(attribute));
  }
}

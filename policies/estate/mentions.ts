import { isArmId } from "../azure/arm-id";
import type { Graph } from "./graph";
import { isList, isObject, type Json } from "../../common/json";
import type { Resource } from "./resource";
import { isTemplate, mentionedAddresses } from "./template";

/** Arguments that say nothing about what a resource uses. */
const silent = new Set(["//", "depends_on", "lifecycle", "provider", "provisioner"]);

/** Who mentions whom, read once from all arguments: addresses in interpolations, and literal ARM ids. */
export class Mentions {
  private readonly referrers = new Map<Resource, Set<Resource>>();

  constructor(private readonly graph: Graph) {
    for (const resource of graph.resources.filter(({ mode }) => mode !== "synthetic")) {
      for (const [argument, value] of Object.entries(resource.raw)) {
        if (!silent.has(argument)) this.read(resource, value);
      }
    }
  }

  of(resource: Resource): readonly Resource[] {
    return [...(this.referrers.get(resource) ?? [])];
  }

  private read(from: Resource, value: Json): void {
    if (isList(value)) for (const item of value) this.read(from, item);
    else if (isObject(value)) for (const item of Object.values(value)) this.read(from, item);
    else if (typeof value === "string") this.readText(from, value);
  }

  private readText(from: Resource, value: string): void {
    if (isTemplate(value)) {
      for (const address of mentionedAddresses(value)) this.add(this.graph.find(from.stack, address), from);
    } else if (isArmId(value)) {
      const target = this.graph.locate(value);
      if (target.kind === "resource") this.add(target.resource, from);
    }
  }

  private add(target: Resource | undefined, from: Resource): void {
    if (!target || target === from) return;
    const known = this.referrers.get(target);
    if (known) known.add(from);
    else this.referrers.set(target, new Set([from]));
  }
}

import { argumentOfWhole } from "../azure/registry";
import { kept } from "../../common/kept";
import { entry } from "../../common/table";
import { blockOf, type Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { groupAlike, type Diagram, type Link, type Node } from "./group-alike";
import { logSettings, relations, type End } from "./relations";

export type { Arrow, Box, Detail, Diagram } from "./group-alike";

/** Providers whose resources are drawn; those of the others wait, make random texts and the like. */
const isDrawn = (type: string) => /^(azurerm|azapi|azuread|msgraph)_/.test(type) && !isContainer(type);

/** What is drawn as an arrow, or counted, and never as a box. */
const isArrow = (type: string) => entry(relations, type) !== undefined || type === logSettings.type;

/** Azure nests no resource deeper; what names itself in a circle ends here. */
const deepest = 8;

/** What merely holds others: stacks group them already. */
const isContainer = (type: string) => type === "azurerm_resource_group";

/** More boxes or arrows than this no reader follows, and Mermaid refuses more than 500 arrows. */
const readable = 250;

/**
 * Draws an estate: what there is, and what reaches what. Resources of a type that are connected alike share a box; where those
 * are still more than a reader follows, each type of a stack is one box. Takes time linear in what mentions what.
 */
export function diagramOf(graph: Graph): Diagram {
  const { nodes, arrows, logs } = new Drawing(graph);
  const whole = groupAlike(nodes, arrows, logs, "resources");
  const isReadable = whole.boxes.length <= readable && whole.arrows.length <= readable;
  return isReadable ? whole : groupAlike(nodes, arrows, logs, "types");
}

class Drawing {
  readonly arrows: Link[] = [];
  readonly logs: { readonly stack: string; readonly to: Node }[] = [];
  private readonly byResource = new Map<Resource, Node>();
  private readonly byId = new Map<string, Node>();

  constructor(private readonly graph: Graph) {
    for (const resource of graph.resources) {
      if (resource.mode !== "managed" || !isDrawn(resource.type)) continue;
      const relation = entry(relations, resource.type);
      if (relation)
        this.connect(relation.from(resource, graph), relation.to(resource, graph), relation.label(resource, graph));
      else if (resource.type === logSettings.type) this.addLogs(resource);
      else this.addUses(resource);
    }
  }

  get nodes(): readonly Node[] {
    return [...this.byResource.values(), ...this.byId.values()];
  }

  /** What mentions a resource uses it; relations say by themselves what they connect. */
  private addUses(resource: Resource): void {
    this.nodeAt({ resource });
    for (const { resource: user } of this.graph.usesOf(resource)) this.connect({ resource: user }, { resource });
  }

  private addLogs(setting: Resource): void {
    const end = logSettings.to(setting, this.graph);
    const to = end && this.nodeAt(end);
    if (to) this.logs.push({ stack: setting.stack, to });
  }

  private connect(from: End | undefined, to: End | undefined, label?: string): void {
    const [a, b] = [from && this.nodeAt(from), to && this.nodeAt(to)];
    if (a && b && a !== b) this.arrows.push({ from: a, to: b, ...(label !== undefined && { label }) });
  }

  /** The box of what stands at the end of an arrow; undefined for what is not drawn as a box. */
  private nodeAt(end: End): Node | undefined {
    if ("outside" in end) return kept(this.byId, end.outside, () => ({ kind: "", name: end.outside }));
    const resource = drawnWhole(end.resource, this.graph);
    if (resource.mode !== "managed" || !isDrawn(resource.type) || isArrow(resource.type)) return undefined;
    return kept(this.byResource, resource, () => ({
      stack: resource.stack,
      kind: resource.armType ?? resource.type.replace(/^azurerm_/, "").replaceAll("_", " "),
      name: resource.azureName ?? resource.name,
    }));
  }
}

/**
 * What a resource is a part of: its parent, or what it configures. A subnet is where others stand, and is itself.
 * @param stops types that are taken as a whole, although they are parts
 */
export function drawnWhole(resource: Resource, graph: Graph, stops: readonly string[] = [], depth = 0): Resource {
  const isItself = resource.type === "azurerm_subnet" || stops.includes(resource.type);
  const path = isItself ? undefined : argumentOfWhole(resource.type);
  if (path === undefined || depth === deepest || isArrow(resource.type)) return resource;
  const above = blockOf(graph.namedTarget(resource, path));
  return above?.mode === "managed" && !isContainer(above.type) ? drawnWhole(above, graph, stops, depth + 1) : resource;
}

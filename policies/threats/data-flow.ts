import { platformOf } from "../azure/token-issuers";
import { kept } from "../../common/kept";
import { entry } from "../../common/table";
import { alike } from "../diagram/group-alike";
import { drawnWhole } from "../diagram/estate-diagram";
import { relations } from "../diagram/relations";
import { blockOf, type Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { text } from "../estate/value";
import { attackPaths } from "../paths";
import { typeInWords } from "../paths/facts";
import { federatedCredentials } from "../rules/shared/identities/federated-credential";
import { labelOf } from "../rules/shared/data/classification";
import { networksOfResources } from "./boundaries";
import { callableTypes, codeTypes, storeTypes } from "./element-types";

/** What an element of a data-flow diagram is, in the terms of STRIDE per element. */
export type ElementKind = "process" | "store" | "external";

/** A boundary that trust ends at. The internet is around all of them. */
export interface TrustBoundary {
  readonly id: string;
  readonly kind: "tenant" | "subscription" | "network";
  readonly name: string;
  /** Id of the boundary it lies in. @default - none but the internet */
  readonly within?: string;
}

/** Something that keeps, works on, or sends data: resources that are connected alike, or somebody outside. */
export interface FlowElement {
  /** `E1`. */
  readonly id: string;
  readonly kind: ElementKind;
  /** `key vault`; empty for what is outside. */
  readonly what: string;
  readonly names: readonly string[];
  /** Id of the innermost boundary it lies in. @default - it is on the internet */
  readonly boundary?: string;
  /** Labels of the data it keeps, as its tags say. */
  readonly labels: readonly string[];
  readonly resources: readonly Resource[];
}

/** Data that goes from one element to another. */
export interface DataFlow {
  /** `F1`. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** What allows it, sorted. */
  readonly by: readonly string[];
  /** Kinds of boundaries that it crosses, from the outermost; `internet` where an end is outside of all. */
  readonly crosses: readonly ("internet" | TrustBoundary["kind"])[];
}

/** A data-flow diagram with trust boundaries. */
export interface DataFlowDiagram {
  readonly boundaries: readonly TrustBoundary[];
  readonly elements: readonly FlowElement[];
  readonly flows: readonly DataFlow[];
}

interface Node {
  readonly stack?: string;
  readonly kind: string;
  readonly name: string;
  readonly is: ElementKind;
  readonly resource?: Resource;
}

interface Link {
  readonly from: Node;
  readonly to: Node;
  readonly label: string;
}

/** More elements than this no reader follows: then each type of a boundary is one. */
const readable = 40;

const project = "azurerm_cognitive_account_project";
const stores = new Set(storeTypes);
const processes = new Set([
  ...callableTypes,
  ...codeTypes,
  project,
  "azapi_session_pool",
  "azurerm_ai_services",
  "azurerm_cognitive_account",
  "azurerm_machine_learning_workspace",
]);
const callable = new Set(callableTypes);

const tenant: TrustBoundary = { id: "tenant", kind: "tenant", name: "tenant" };
const people: Node = { kind: "", name: "people and programs that call it", is: "external" };
const internet: Node = { kind: "", name: "anybody on the internet", is: "external" };
const deployer: Node = { kind: "", name: "whoever applies the Terraform", is: "external" };
const controlPlane: Node = {
  stack: tenant.id,
  kind: "control plane",
  name: "Azure Resource Manager and Entra ID",
  is: "process",
};

/** Draws what data flows in an estate, and which boundaries it crosses. */
export function dataFlowOf(graph: Graph): DataFlowDiagram {
  const drawing = new FlowDrawing(graph);
  const whole = drawing.diagram("resources");
  return whole.elements.length <= readable ? whole : drawing.diagram("types");
}

class FlowDrawing {
  private readonly nodes = new Map<Resource | string, Node>();
  private readonly links: Link[] = [];
  private readonly boundaries = new Map<string, TrustBoundary>([[tenant.id, tenant]]);
  private readonly networks: ReadonlyMap<Resource, Resource | string>;

  constructor(private readonly graph: Graph) {
    this.networks = networksOfResources(graph);
    const managed = graph.resources.filter(({ mode }) => mode === "managed");
    for (const resource of managed) this.nodeOf(resource);
    for (const resource of managed) this.addFlows(resource);
    for (const resource of graph.all("azapi_ai_connection")) this.addConnection(resource);
    this.addCallers();
    if (managed.length > 0) this.link(deployer, controlPlane, "deploys");
    for (const credential of graph.all(...federatedCredentials)) this.addPipeline(credential);
  }

  diagram(detail: "resources" | "types"): DataFlowDiagram {
    const groups = alike([...this.nodes.values()], this.links, detail);
    const ids = new Map(groups.flatMap((group, i) => group.map((node) => [node, `E${i + 1}`] as const)));
    const elements = groups.map((group, i) => elementOf(group, `E${i + 1}`));
    const byId = new Map(elements.map((element) => [element.id, element]));
    const between = new Map<string, { readonly from: string; readonly to: string; readonly by: Set<string> }>();
    for (const { from, to, label } of this.links) {
      const [a = "", b = ""] = [ids.get(from), ids.get(to)];
      if (a !== b) kept(between, `${a} ${b}`, () => ({ from: a, to: b, by: new Set<string>() })).by.add(label);
    }
    const number = (id: string) => Number(id.slice(1));
    const flows = [...between.values()]
      .sort((a, b) => number(a.from) - number(b.from) || number(a.to) - number(b.to))
      .map(({ from, to, by }, i) => ({
        id: `F${i + 1}`,
        from,
        to,
        by: [...by].sort(),
        crosses: this.crossed(byId.get(from)?.boundary, byId.get(to)?.boundary),
      }));
    const used = new Set(elements.flatMap(({ boundary }) => this.around(boundary).map(({ id }) => id)));
    return { boundaries: [...this.boundaries.values()].filter(({ id }) => used.has(id)), elements, flows };
  }

  /** The element that a resource is, or is a part of; undefined for what is none. */
  private nodeOf(resource: Resource): Node | undefined {
    const whole = drawnWhole(resource, this.graph, [project]);
    const is = processes.has(whole.type) ? "process" : stores.has(whole.type) ? "store" : undefined;
    if (is === undefined || whole.mode !== "managed") return undefined;
    return kept(this.nodes, whole, () => ({
      stack: this.boundaryOf(whole),
      kind: typeInWords(whole.type),
      name: whole.azureName ?? whole.name,
      is,
      resource: whole,
    }));
  }

  private external(node: Node): Node {
    return kept(this.nodes, node.name, () => node);
  }

  private link(from: Node, to: Node, label: string): void {
    const [a, b] = [from, to].map((node) => (node.resource ? node : this.external(node)));
    if (a && b && a !== b) this.links.push({ from: a, to: b, label });
  }

  private addFlows(resource: Resource): void {
    const relation = entry(relations, resource.type);
    if (relation && /role_assignment|shared_private_link/.test(resource.type)) {
      const [from, to] = [relation.from(resource, this.graph), relation.to(resource, this.graph)];
      if (from && to && "resource" in from && "resource" in to) {
        const target = this.nodeOf(to.resource);
        for (const holder of this.holders(from.resource))
          if (target) this.link(holder, target, relation.label(resource, this.graph));
      }
      return;
    }
    const node = this.nodeOf(resource);
    if (!node || node.resource !== resource) return;
    for (const { resource: user } of this.graph.usesOf(resource)) {
      if (Object.hasOwn(relations, user.type)) continue;
      const from = this.nodeOf(user);
      if (from?.is === "process") this.link(from, node, "uses");
    }
  }

  /** Processes that act as an identity. */
  private holders(identity: Resource): readonly Node[] {
    const own = this.nodeOf(identity);
    if (own) return [own];
    const users = this.graph.usesOf(identity).flatMap(({ resource }) => this.nodeOf(resource) ?? []);
    return [...new Set(users)].filter(({ is }) => is === "process");
  }

  /** Tools and stores of agents: what the project, or the account of all projects, is connected to. */
  private addConnection(connection: Resource): void {
    const owner = blockOf(this.graph.target(connection, "parent_id"));
    const from = owner && this.nodeOf(owner);
    if (!from) return;
    const named = this.graph
      .mentionedIn(connection, connection.written("target"))
      .flatMap(({ resource }) => resource ?? []);
    for (const resource of named) {
      const to = this.nodeOf(resource);
      if (to) this.link(from, to, "connection");
    }
    const host = /^https?:\/\/([^/:?#]+)/i.exec(text(connection.value("target")) ?? "")?.[1];
    if (named.length === 0 && host !== undefined)
      this.link(from, { kind: "", name: `tool at ${host.toLowerCase()}`, is: "external" }, "connection");
  }

  /** Who calls: the internet where an attack path reaches it, people where nothing in the estate calls it. */
  private addCallers(): void {
    for (const { entry, steps } of attackPaths(this.graph))
      for (const { to, cause } of entry.trust === "anybody" ? steps : [])
        if (to.kind === "reach" && to.subject.resource) {
          const node = this.nodeOf(to.subject.resource);
          if (node) this.link(internet, node, cause.allowedBy);
        }
    const called = new Set(this.links.map(({ to }) => to));
    for (const node of [...this.nodes.values()])
      if (node.resource && callable.has(node.resource.type) && !called.has(node))
        this.link(people, node, "calls; from where is not in the input");
  }

  private addPipeline(credential: Resource): void {
    const platform = platformOf(text(credential.value("issuer")) ?? "") ?? "another issuer";
    this.link({ kind: "", name: `pipeline of ${platform}`, is: "external" }, controlPlane, "federated credential");
  }

  private boundaryOf(resource: Resource): string {
    const id = this.graph.configurations.subscriptionOf(resource);
    const subscription = `subscription ${id ?? ""}`.trim();
    kept(this.boundaries, subscription, (): TrustBoundary => ({
      id: subscription,
      kind: "subscription",
      name: id === undefined ? "subscription that is not known" : subscription,
      within: tenant.id,
    }));
    const network = this.networks.get(resource);
    if (network === undefined) return subscription;
    const name = typeof network === "string" ? network : `network ${network.azureName ?? network.name}`;
    const key = typeof network === "string" ? network : network.key;
    return kept(this.boundaries, key, (): TrustBoundary => ({ id: key, kind: "network", name, within: subscription }))
      .id;
  }

  private around(boundary: string | undefined): readonly TrustBoundary[] {
    const one = boundary === undefined ? undefined : this.boundaries.get(boundary);
    return one ? [...this.around(one.within), one] : [];
  }

  private crossed(from: string | undefined, to: string | undefined): DataFlow["crosses"] {
    const [a, b] = [this.around(from), this.around(to)];
    const shared = new Set(a.filter((one) => b.includes(one)));
    const kinds = [...a, ...b].filter((one) => !shared.has(one)).map(({ kind }) => kind);
    const order = ["tenant", "subscription", "network"] as const;
    const outside = (from === undefined) !== (to === undefined) ? (["internet"] as const) : [];
    return [...outside, ...order.filter((kind) => kinds.includes(kind))];
  }
}

function elementOf(group: readonly Node[], id: string): FlowElement {
  const [first] = group;
  const resources = group.flatMap(({ resource }) => resource ?? []);
  return {
    id,
    kind: first?.is ?? "process",
    what: first?.kind ?? "",
    names: group.map(({ name }) => name),
    ...(first?.stack !== undefined && { boundary: first.stack }),
    labels: [...new Set(resources.flatMap((resource) => labelOf(resource) ?? []))].sort(),
    resources,
  };
}

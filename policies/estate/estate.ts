import { changesOf, noChanges, type Changes } from "./changes";
import { attributeValue } from "./attribute-value";
import { Configuration } from "./configuration";
import { credentialKind } from "./credential-reference";
import type { TerraformDocument } from "./document";
import { Graph, type Configurations } from "./graph";
import { objects, own, type Json } from "../../common/json";
import { kept } from "../../common/kept";
import { Resource } from "./resource";
import { withoutKey, type Reference } from "./template";
import { alwaysSet } from "../azure/always-set";
import { shape } from "./partly";
import { known, text, unknownValue, type Value } from "./value";

/** Type of the one synthetic resource that stands for the whole estate, for rules about what exists at all. */
export const estateType = "estate";

/** What is known of the input as a whole. */
export interface InputOptions {
  /** Nothing that belongs to the estate lives outside of the input. @default - as the stacks say of themselves */
  readonly complete?: boolean;
}

/** Makes the graph of all documents; blocks that change other resources change them. */
export function buildGraph(documents: readonly TerraformDocument[], options: InputOptions = {}): Graph {
  const { complete = documents.length > 0 && documents.every(isComplete) } = options;
  const estate = new Estate(documents, complete);
  const graph = estate.graph(noChanges);
  const changes = changesOf(graph);
  return changes === noChanges ? graph : estate.graph(changes);
}

class Estate implements Configurations {
  private readonly configurations: readonly Configuration[];
  private readonly byStack = new Map<string, Configuration>();
  private current: Graph | undefined;
  /** By stack and provider configuration, for the current graph: every resource asks. */
  private readonly subscriptions = new Map<string, Map<string, { readonly id?: string }>>();

  constructor(
    documents: readonly TerraformDocument[],
    private readonly complete: boolean,
  ) {
    this.configurations = documents.map(
      (document) =>
        new Configuration(document, (address, attribute) => this.lookup(document.stack, { address, attribute })),
    );
    for (const configuration of this.configurations) this.byStack.set(configuration.document.stack, configuration);
  }

  graph(changes: Changes): Graph {
    const resources = this.configurations.flatMap((configuration) => configuration.resources(changes));
    const [first] = this.configurations;
    this.subscriptions.clear();
    this.current = new Graph(first ? [estateItself(first, this.complete), ...resources] : resources, this);
    this.current.connect();
    return this.current;
  }

  subscriptionOf(resource: Resource): string | undefined {
    const written = resource.raw["provider"];
    const provider = typeof written === "string" ? written.replace(/^\$\{|\}$/g, "") : "azurerm";
    const ofStack = kept(this.subscriptions, resource.stack, () => new Map<string, { readonly id?: string }>());
    return kept(ofStack, provider, () => ({ id: this.byStack.get(resource.stack)?.subscription(provider) })).id;
  }

  /** cdktf reads the outputs of another stack by a remote state of this name. */
  remoteOutput(_stack: string, reference: Reference): { readonly stack: string; readonly value: Json } | undefined {
    // Asked of every reference, while few are to a remote state.
    if (!reference.address.startsWith("data.terraform_remote_state.")) return undefined;
    const remote = /^data\.terraform_remote_state\.(?:cross-stack-reference-input-)?(.+)$/.exec(reference.address)?.[1];
    const output = /^outputs\.(.+)$/.exec(reference.attribute)?.[1];
    const value = remote && output ? this.byStack.get(remote)?.output(output) : undefined;
    return remote && value !== undefined ? { stack: remote, value } : undefined;
  }

  private lookup(stack: string, reference: Reference): Value {
    const { address, attribute } = reference;
    const remote = this.remoteOutput(stack, reference);
    if (remote)
      return this.byStack.get(remote.stack)?.scope.resolve(remote.value) ?? unknownValue(`${address} is not given`);
    const resource = this.current?.find(stack, address);
    const name = `${address}${attribute && `.${attribute}`}`;
    const prefix = resource ? prefixOf(resource, attribute) : alwaysSet(typeIn(address), attribute);
    const later = unknownValue(`${name} is known only after apply`, {
      from: [name],
      choice: "exact",
      ...(credentialKind(name) !== undefined && { secrets: [name] }),
      ...(prefix !== undefined && { shape: shape(prefix, "", true) }),
    });
    if (!resource) return later;
    if (attribute === "id") {
      const id = this.current?.armId(resource);
      return id && !id.includes("/~") ? known(id) : later;
    }
    const value = attribute ? attributeValue(resource, attribute) : later;
    if (value.state === "absent") return later;
    // What is not known of an argument is known to be that argument.
    return value.state === "unknown" && !value.from ? { ...value, from: [name], choice: "exact" } : value;
  }
}

/** `azurerm_subnet` of `module.m.data.azurerm_subnet.s[0]`. */
function typeIn(address: string): string {
  return /([a-z][a-z0-9]*_[a-z0-9_]*)\.[A-Za-z_][\w-]*$/.exec(withoutKey(address))?.[1] ?? "";
}

/** How an attribute begins that the resource certainly has; undefined where it may have none. */
function prefixOf(resource: Resource, attribute: string): string | undefined {
  const always = alwaysSet(resource.type, attribute) ?? alwaysSet(resource.writtenType, attribute);
  if (always !== undefined || !/^identity(\[0\]|\.0)\.(principal|tenant)_id$/.test(attribute)) return always;
  return text(resource.value("identity.type"))?.includes("SystemAssigned") ? "" : undefined;
}

/** A synthesis writes it into each stack when the deployment file says that the estate is whole. */
function isComplete({ json }: TerraformDocument): boolean {
  const [comment = {}] = objects(own(json, "//"));
  const [ztai = {}] = objects(own(comment, "ztai"));
  return own(ztai, "complete") === true;
}

function estateItself({ document, scope }: Configuration, complete: boolean): Resource {
  const everything: TerraformDocument = { ...document, stack: estateType, file: "", lineOf: undefined };
  const origin = { document: everything, mode: "synthetic", writtenType: estateType, name: estateType } as const;
  return new Resource(estateType, { complete }, origin, scope, {});
}

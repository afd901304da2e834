import { changesOf, noChanges, type Changes } from "./changes";
import { Configuration } from "./configuration";
import type { TerraformDocument } from "./document";
import { Graph, type Configurations } from "./graph";
import type { Json } from "../../common/json";
import { Resource } from "./resource";
import type { Reference } from "./template";
import { known, unknownValue, type Value } from "./value";

/** Type of the one synthetic resource that stands for the whole estate, for rules about what exists at all. */
export const estateType = "estate";

/** Makes the graph of all documents; blocks that change other resources change them. */
export function buildGraph(documents: readonly TerraformDocument[]): Graph {
  const estate = new Estate(documents);
  const graph = estate.graph(noChanges);
  const changes = changesOf(graph);
  return changes === noChanges ? graph : estate.graph(changes);
}

class Estate implements Configurations {
  private readonly configurations: readonly Configuration[];
  private readonly byStack = new Map<string, Configuration>();
  private current: Graph | undefined;

  constructor(documents: readonly TerraformDocument[]) {
    this.configurations = documents.map(
      (document) =>
        new Configuration(document, (address, attribute) => this.lookup(document.stack, { address, attribute })),
    );
    for (const configuration of this.configurations) this.byStack.set(configuration.document.stack, configuration);
  }

  graph(changes: Changes): Graph {
    const resources = this.configurations.flatMap((configuration) => configuration.resources(changes));
    const [first] = this.configurations;
    this.current = new Graph(first ? [estateItself(first), ...resources] : resources, this);
    this.current.connect();
    return this.current;
  }

  subscriptionOf(resource: Resource): string | undefined {
    const written = resource.raw["provider"];
    const provider = typeof written === "string" ? written.replace(/^\$\{|\}$/g, "") : "azurerm";
    return this.byStack.get(resource.stack)?.subscription(provider);
  }

  /** cdktf reads the outputs of another stack by a remote state of this name. */
  remoteOutput(_stack: string, reference: Reference): { readonly stack: string; readonly value: Json } | undefined {
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
    const later = unknownValue(`${address}${attribute && `.${attribute}`} is known only after apply`);
    if (!resource) return later;
    if (attribute === "id") {
      const id = this.current?.armId(resource);
      return id && !id.includes("/~") ? known(id) : later;
    }
    const value = attribute ? resource.value(attribute.replace(/\[\d+\]/g, "").replace(/\.\d+(?=\.|$)/g, "")) : later;
    return value.state === "absent" ? later : value;
  }
}

function estateItself({ document, scope }: Configuration): Resource {
  const everything: TerraformDocument = { ...document, stack: estateType, file: "", lineOf: () => undefined };
  const origin = { document: everything, mode: "synthetic", writtenType: estateType, name: estateType } as const;
  return new Resource(estateType, {}, origin, scope, {});
}

import type { Graph } from "../estate/graph";
import type { Resource } from "../estate/resource";
import { withoutMarks } from "../estate/unknown";

/** Whether something is there: it is, nothing of its kind is, or that is not known. */
export type Seen = "present" | "absent" | "unknown";

/** What was seen of a kind of thing in an estate. */
export interface Sighting {
  readonly presence: Seen;
  /** What is of the kind, or may be where that is not known; in the order of the input. */
  readonly resources: readonly Resource[];
  /** Why it is not known, each once. Empty otherwise. */
  readonly reasons: readonly string[];
}

/** Whether a resource is of a kind; a reason where that is not known. */
export type IsOfKind = boolean | { readonly reason: string };

/** Something that is there, perhaps because of a value that is not known. */
export interface Doubtful {
  readonly resource?: Resource;
  readonly reason: string;
}

/** What was found, before it is one sighting. */
export class Sightings {
  private readonly sure = new Set<Resource>();
  private readonly doubtful: Doubtful[] = [];

  /** Resources of the types, where `isOne` says so. What exists only perhaps is there perhaps. */
  ofTypes(graph: Graph, types: readonly string[], isOne: (resource: Resource) => IsOfKind = () => true): this {
    for (const resource of graph.all(...types)) this.add(resource, isOne(resource));
    return this;
  }

  add(resource: Resource, isOne: IsOfKind = true): this {
    const [doubt] = resource.doubts;
    if (isOne === false) return this;
    if (isOne !== true) this.doubtful.push({ resource, reason: isOne.reason });
    else if (doubt !== undefined)
      this.doubtful.push({ resource, reason: `${resource.address} may not exist: ${doubt}` });
    else this.sure.add(resource);
    return this;
  }

  perhaps(...found: readonly Doubtful[]): this {
    this.doubtful.push(...found);
    return this;
  }

  get sighting(): Sighting {
    if (this.sure.size > 0) return { presence: "present", resources: [...this.sure], reasons: [] };
    const resources = [...new Set(this.doubtful.flatMap(({ resource }) => resource ?? []))];
    const reasons = [...new Set(this.doubtful.map(({ reason }) => withoutMarks(reason)))];
    return { presence: this.doubtful.length > 0 ? "unknown" : "absent", resources, reasons };
  }
}

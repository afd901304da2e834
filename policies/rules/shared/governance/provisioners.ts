import type { Block } from "../../../estate/block";
import type { Resource } from "../../../estate/resource";

/** A provisioner of a resource. */
export interface Provisioner {
  /** `local-exec`, `remote-exec`, `file`. */
  readonly name: string;
  readonly block: Block;
}

/** The provisioners that are certain, and why there may be others. */
export interface Provisioners {
  readonly found: readonly Provisioner[];
  readonly reason?: string;
}

/** What runs when a resource is made or goes. https://developer.hashicorp.com/terraform/language/provisioners */
export function provisionersOf(resource: Resource): Provisioners {
  const kinds = resource.blocks("provisioner");
  if (kinds.state === "unknown") return { found: [], reason: `its provisioners are unknown: ${kinds.reason}` };
  const named = kinds.blocks.flatMap((kind) => kind.names.map((name) => ({ name, blocks: kind.blocks(name) })));
  const found = named.flatMap(({ name, blocks }) =>
    blocks.state === "known" ? blocks.blocks.map((block) => ({ name, block })) : [],
  );
  const open = named.find(({ blocks }) => blocks.state === "unknown");
  return open?.blocks.state === "unknown"
    ? { found, reason: `${open.name} is unknown: ${open.blocks.reason}` }
    : { found };
}

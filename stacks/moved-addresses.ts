import { TerraformResource } from "cdktf";
import type { TerraformStack } from "cdktf";
import type { Node } from "constructs";
import { Construct, RootConstruct } from "constructs";

/** A resource that stands elsewhere in the tree of constructs than it did in an earlier release. */
export interface Move {
  /** Release that moved it, such as `0.2.0`. */
  readonly release: string;
  /** Its type in Terraform. */
  readonly type: string;
  /** Where it stood below its stack, such as `Spoke/Route/Resource`; `{name}` stands for the id of one construct. */
  readonly from: string;
  /** Where it stands now, with the same names in braces. */
  readonly to: string;
}

/** A `moved` block of Terraform. */
export interface MovedBlock {
  readonly from: string;
  readonly to: string;
}

/**
 * What has moved since the first release. An entry stays for ever: an estate may skip releases. `npx jest test/stacks/release` says which
 * entries are missing.
 * https://developer.hashicorp.com/terraform/language/moved
 */
export const moves: readonly Move[] = [];

/**
 * The `moved` blocks of a stack: one for each earlier address of a resource that it has, in alphabetical order. Of two moves in a
 * row both are told, since the state may be of either release.
 */
export function movedBlocks(stack: TerraformStack, table: readonly Move[] = moves): MovedBlock[] {
  const address = (type: string, path: string) => `${type}.${stack.getLogicalId(nodeAt(path))}`;
  const blocksTo = (type: string, path: string): MovedBlock[] =>
    table.flatMap((move) => {
      const from = move.type === type ? earlierPath(move, path) : undefined;
      if (from === undefined) return [];
      return [{ from: address(type, from), to: address(type, path) }, ...blocksTo(type, from)];
    });
  const below = stack.node.path.length + 1;
  const blocks = stack.node
    .findAll()
    .filter((one) => TerraformResource.isTerraformResource(one))
    .flatMap((one) => blocksTo(one.terraformResourceType, one.node.path.slice(below)));
  return blocks.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Where a resource at `path` stood before a move; undefined when it is another resource. */
function earlierPath({ from, to }: Move, path: string): string | undefined {
  const wanted = to.split("/");
  const found = path.split("/");
  if (wanted.length !== found.length) return undefined;
  const names = new Map<string, string>();
  for (const [i, part] of wanted.entries()) {
    if (/^\{\w+\}$/.test(part)) names.set(part, found[i] ?? "");
    else if (part !== found[i]) return undefined;
  }
  return from.replace(/\{\w+\}/g, (name) => names.get(name) ?? name);
}

/** A place that need not exist, for the address of what stood there. A construct called Default is not part of an address. */
function nodeAt(path: string): Node {
  return path.split("/").reduce((scope: Construct, id) => new Construct(scope, id), new RootConstruct("Default")).node;
}

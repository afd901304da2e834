import { writeFileSync, readFileSync } from "node:fs";
import type { Json } from "../../common/json";
import { objects, own } from "../../common/json";
import type { WrittenStack } from "../synthesized-stacks";
import { kindOf, readStacks, stackFile } from "../synthesized-stacks";
import { keptKinds, keptResources } from "./kept-resources";

/** An `import` block of Terraform. */
export interface ImportBlock {
  readonly to: string;
  readonly id: string;
}

/** What takes into the state what a destroy left in Azure: one block for each resource with `prevent_destroy`. */
export function importBlocks(stack: WrittenStack): ImportBlock[] {
  return keptResources(stack).flatMap((resource) => {
    const id = keptKinds[kindOf(resource)]?.importId(resource, stack);
    return id === undefined ? [] : [{ to: resource.address, id }];
  });
}

/**
 * Writes the import blocks into the stacks of an output folder, beside those that they have. A block whose resource is in the state
 * already does nothing. https://developer.hashicorp.com/terraform/language/block/import
 */
export function importKept(output: string): void {
  for (const stack of readStacks(output)) {
    const present = objects(own(stack.json, "import"));
    const added = importBlocks(stack).filter(({ to }) => !present.some((block) => own(block, "to") === to));
    if (added.length === 0) continue;
    const file = stackFile(output, stack.name);
    const json: Record<string, Json> = { ...stack.json, import: [...present, ...added.map((block) => ({ ...block }))] };
    const sorted = Object.fromEntries(Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1)));
    const end = readFileSync(file, "utf8").endsWith("\n") ? "\n" : "";
    writeFileSync(file, JSON.stringify(sorted, undefined, 2) + end);
  }
}

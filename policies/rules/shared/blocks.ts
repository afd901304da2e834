import type { Block } from "../../estate/block";
import { fail, pass, unknown, type Outcome } from "../../engine/outcome";

/** The block is there. @param otherwise what its absence means */
export function hasBlock(block: Block, name: string, otherwise: string): Outcome {
  const nested = block.blocks(name);
  if (nested.state === "unknown") return nested.certain ? pass() : unknown(nested.reason);
  return nested.blocks.length > 0 ? pass() : fail(otherwise);
}

/** The block is not there. @param otherwise what its presence means */
export function hasNoBlock(block: Block, name: string, otherwise: string): Outcome {
  const nested = block.blocks(name);
  if (nested.state === "unknown") return nested.certain ? fail(otherwise) : unknown(nested.reason);
  return nested.blocks.length === 0 ? pass() : fail(otherwise);
}

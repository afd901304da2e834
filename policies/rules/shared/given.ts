import type { Block } from "../../estate/block";
import { fail, pass, unknown, type Outcome } from "../../engine/outcome";
import { isPresent } from "../../estate/value";

/**
 * The argument is set. An id that a resource of the configuration gets only after apply counts: it is there, whatever it
 * will be.
 */
export function isGiven(block: Block, path: string): Outcome {
  const value = block.value(path);
  const isThere = isPresent(value);
  if (isThere === undefined) return unknown(`${path} is unknown: ${value.state === "unknown" ? value.reason : ""}`);
  return isThere ? pass() : fail(`${path} is not set`);
}

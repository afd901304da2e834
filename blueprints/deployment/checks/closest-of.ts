import { advice } from "../../../common/nearest";
import type { DraftFinding } from "./check";

/**
 * What a name could have been: those that would do, and the one that was likely meant.
 *
 * @param otherwise what to do where none is alike
 */
export function closestOf(
  name: string,
  allowed: readonly string[],
  otherwise: string,
): Required<Pick<DraftFinding, "allowed" | "fix">> {
  return { allowed: allowed.join(", ") || "none", fix: advice(name, allowed, otherwise) };
}

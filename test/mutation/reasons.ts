import { matchesGlob } from "../../common/glob";
import type { Mutant } from "./mutant";

/** Mutants that have something in common, and what that is. */
export interface Reason {
  /** Globs over the kind of a mutant: the operator and the argument. */
  readonly kinds: readonly string[];
  /** Globs over its label: the resource, the path and the new value. @default - wherever it was done */
  readonly where?: readonly string[];
  readonly reason: string;
}

/** The first reason that speaks of a mutant. */
export function reasonFor(reasons: readonly Reason[], { kind, label }: Mutant): Reason | undefined {
  return reasons.find(
    ({ kinds, where = ["*"] }) =>
      kinds.some((glob) => matchesGlob(glob, kind)) && where.some((glob) => matchesGlob(glob, label)),
  );
}

import type { Located, Path } from "../../../../common/yaml/located";
import type { Draft } from "../../draft";
import type { ErrorCode } from "../../error-codes";

/** One environment that the files describe, as far as its file and overlay could be read. */
export interface EnvironmentDraft {
  /** Its name, such as `prod`. */
  readonly name: string;
  /** The file that makes it this environment: its overlay, or the deployment file itself. */
  readonly file: string;
  /** File and overlay as one tree, with the place of each value. */
  readonly root: Located;
  /** Without what is wrong, and without what comes from an environment variable: that has another value elsewhere. */
  readonly draft: Draft;
}

/** What one environment has that another one has too. */
export interface Side {
  readonly environment: EnvironmentDraft;
  /** The value that it comes from. */
  readonly path: Path;
  /**
   * What it is, for a value that no file writes out.
   * @default - the text at `path`
   */
  readonly found?: string;
}

/** Two environments that cannot both be applied. */
export interface Clash {
  readonly code: ErrorCode;
  readonly sides: readonly [Side, Side];
  /**
   * What the one does with the other; either may come first. `other` is what the other is, `place` in which environment and
   * where: `overlaps ${other} ${place}`.
   */
  relation(other: string, place: string): string;
  readonly reason: string;
  readonly fix: string;
}

/** A check between environments: what no file can say alone. It finds all clashes of one kind. */
export type EnvironmentCheck = (environments: readonly EnvironmentDraft[]) => Iterable<Clash>;

/** Something that can have one owner only. */
export interface Claim extends Omit<Side, "environment"> {
  /** The same for two claims of the same thing. */
  readonly key: string;
}

/** Pairs of claims of the same thing by two environments: each later one with the first. */
export function* claimedTwice(
  environments: readonly EnvironmentDraft[],
  claimsOf: (draft: Draft) => Iterable<Claim>,
): Generator<readonly [Side, Side]> {
  const first = new Map<string, Side>();
  for (const environment of environments) {
    for (const { key, ...claim } of claimsOf(environment.draft)) {
      const side = { environment, ...claim };
      const earlier = first.get(key);
      if (!earlier) first.set(key, side);
      else if (earlier.environment !== environment) yield [earlier, side];
    }
  }
}

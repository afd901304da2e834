import type { Workload } from "../deployment.generated";
import type { DeepPartial, Draft } from "../draft";
import type { ErrorCode } from "../error-codes";
import type { Path } from "../../../common/yaml/located";

/** What a check of meaning found. */
export interface DraftFinding {
  readonly code: ErrorCode;
  /** The value that it is about. */
  readonly path: Path;
  /**
   * What was found, for a value that the file does not write out.
   * @default - the text at `path`
   */
  readonly found?: string;
  /** It is about the key itself, not about its value. @default false */
  readonly ofKey?: true;
  /**
   * What it misses. When one of them is there, wrong and reported, it is not missing.
   * @default - it misses nothing
   */
  readonly absent?: readonly Path[];
  readonly message: string;
  readonly fix: string;
  /** @default - nothing is listed */
  readonly allowed?: string;
  /**
   * A warning is shown and does not stop anything.
   * @default "error"
   */
  readonly severity?: "error" | "warning";
}

/** A check of meaning: what no schema can say. It looks at one thing and finds all that is wrong with it. */
export type DeploymentCheck = (draft: Draft, context: CheckContext) => Iterable<DraftFinding>;

/** A workload of a file, for the checks of its blueprint. */
export interface WorkloadPlace {
  /** Where it stands. */
  readonly path: Path;
  /** The whole file. */
  readonly draft: Draft;
}

/** A check of the meaning of one workload, by its blueprint. Written as a method: that of a kind of workload stands among those of any. */
export type WorkloadCheck<W extends Workload = Workload> = {
  check(workload: DeepPartial<W>, place: WorkloadPlace): Iterable<DraftFinding>;
}["check"];

/** What a check may know beside the file. */
export interface CheckContext {
  /** Today, as YYYY-MM-DD. */
  readonly today: string;
  /**
   * Ids of controls and rules that an exemption may name.
   * @default - every id of the right form
   */
  readonly exemptible?: readonly string[];
}

import { isError } from "../../common/problem";
import type { Assessment } from "../assessment/assess";
import type { Status } from "../assessment/control-status";
import type { JudgedFinding } from "../assessment/exemptions";
import type { Verdict } from "../engine/outcome";

/** What became of a finding: its verdict, or that it is exempted, or that there is none. */
export type FindingState = Verdict | "exempted" | "absent";

/** A finding before and after. */
export interface FindingChange {
  /** As it is now; as it was, when there is none now. */
  readonly finding: JudgedFinding;
  readonly before: FindingState;
  readonly after: FindingState;
}

/** A control whose status is another one. */
export interface ControlChange {
  readonly control: string;
  readonly title: string;
  readonly before: Status;
  readonly after: Status;
}

/** What a change made of an estate. */
export interface Difference {
  /** Open now and not before, or unknown before and failed now. The worst first, as in all lists of findings. */
  readonly introduced: readonly FindingChange[];
  /** Open before; passes now, does not apply, or its resource is gone (`after: "absent"`). */
  readonly fixed: readonly FindingChange[];
  /** Open before and exempted now: nothing was repaired. */
  readonly accepted: readonly FindingChange[];
  /** Failed before and unknown now: nobody can tell whether it was repaired. */
  readonly uncertain: readonly FindingChange[];
  /** Open before and after. */
  readonly unchanged: readonly FindingChange[];
  readonly controls: {
    readonly better: readonly ControlChange[];
    readonly worse: readonly ControlChange[];
    /** To or from a status that cannot be compared: not applicable, or not assessed. */
    readonly other: readonly ControlChange[];
  };
  /** Addresses of resources that some rule judges, as `stack:address`, and the number of all that are managed. */
  readonly resources: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly before: number;
    readonly after: number;
  };
  /** Percent of what each input can show that holds, undefined where it can show nothing. */
  readonly score: { readonly before: number | undefined; readonly after: number | undefined };
  /** Rules that judged only one side; their findings are not compared. */
  readonly notCompared: readonly string[];
  /** True when part of an input could not be read, so that findings may be missing on that side. */
  readonly incomplete: { readonly before: boolean; readonly after: boolean };
}

/** True when part of the input was not judged; codes from 100 on concern exemptions. */
export function isIncomplete({ problems }: Assessment): boolean {
  return problems.some((problem) => isError(problem) && Number(problem.code.slice(-3)) < 100);
}

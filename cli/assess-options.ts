import { ZtaiError } from "../common/ztai-error";
import type { AssessOptions, Problem, Rule } from "../policies";
import { loadAnswers, loadCustomRules, loadExemptions, packNamed, rules as kitRules, selectRules } from "../policies";

/** Flags that decide by what an estate is judged. */
export interface JudgingFlags {
  /** File of custom rules. */
  readonly rules?: string;
  readonly pack?: string;
  /** File of exemptions. */
  readonly exemptions?: string;
  /** File of answers. */
  readonly answers?: string;
  /** Nothing of the estate lives outside of the inputs. */
  readonly complete?: boolean;
  readonly skipsOwner?: string;
  readonly skipsUntil?: string;
}

/**
 * Reads the files that flags name. What is wrong in them becomes part of the assessment, so that the rest is still judged.
 *
 * @throws ZtaiError ZTAI-CLI-002 for an unknown pack, ZTAI-CLI-003 for half of the skip flags.
 */
export function assessOptions(flags: JudgingFlags, today: string): AssessOptions {
  const problems: Problem[] = [];
  const own = flags.rules === undefined ? undefined : loadCustomRules(flags.rules);
  if (own) problems.push(...own.problems);
  const all: readonly Rule[] = [...kitRules, ...(own?.rules ?? [])];
  const exempted = flags.exemptions === undefined ? undefined : loadExemptions(flags.exemptions, all);
  if (exempted) problems.push(...exempted.problems);
  const answered = flags.answers === undefined ? undefined : loadAnswers(flags.answers, today);
  if (answered) problems.push(...answered.problems);
  return {
    today,
    rules: flags.pack === undefined ? all : selectRules(all, packNamed(flags.pack, own?.packs)),
    complete: flags.complete,
    exemptions: exempted?.exemptions,
    exemptionPolicy: exempted?.policy,
    answers: answered?.answers,
    declarations: answered?.declarations,
    skipComments: skipsOf(flags),
    problems,
  };
}

function skipsOf({ skipsOwner: owner, skipsUntil: expires }: JudgingFlags): AssessOptions["skipComments"] {
  if (owner === undefined && expires === undefined) return undefined;
  if (owner !== undefined && owner.trim() !== "" && expires !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(expires)) {
    return { owner, expires };
  }
  throw new ZtaiError(
    "ZTAI-CLI-003",
    "skip comments of other tools name neither an owner nor a date",
    "give both --skips-owner and --skips-until, such as 2027-03-31",
  );
}

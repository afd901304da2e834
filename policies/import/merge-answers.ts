import type { AnswerEntry } from "../questions";
import type { ImportOutcome } from "./decide";
import type { AssessmentReport } from "./report";

/** What became of the outcome for one control. */
export interface MergedOutcome extends ImportOutcome {
  /**
   * `answered`: the file now has the answer of the report. `open`: the report does not decide it. `kept`: a person's
   * answer, or that of a newer report, stands and was left alone.
   */
  readonly effect: "answered" | "open" | "kept";
  /** True when a person's answer, which was kept, says otherwise than the report. */
  readonly contradicts: boolean;
}

/** Days an imported answer counts: the whole assessment is to run each quarter (ZTAI-GV-13). */
export const importedAnswerDays = 92;

const source = "zero-trust-assessment";
const defaultOwner = "Zero Trust Assessment";
const evidencePrefix = "Zero Trust Assessment test ";
/** A note as an import writes it. One that a person added to looks otherwise and is kept. */
const importedNote = /^Zero Trust Assessment: .* \(imported\)$/s;

/** The entries with the outcomes of a report. What people wrote is never changed; an older report changes nothing. */
export function mergeAnswers(
  existing: readonly AnswerEntry[],
  outcomes: readonly ImportOutcome[],
  report: Pick<AssessmentReport, "date" | "executedAt">,
  answerOwner?: string,
): { readonly entries: readonly AnswerEntry[]; readonly outcomes: readonly MergedOutcome[] } {
  const byControl = new Map(existing.map((entry) => [entry.control, entry]));
  const merged = outcomes.map((outcome): MergedOutcome => {
    const before = byControl.get(outcome.control);
    if (before && isKept(before, report.date)) {
      const isPersons = before.source === undefined;
      const contradicts = isPersons && outcome.answer !== undefined && before.answer !== outcome.answer;
      return { ...outcome, effect: "kept", contradicts };
    }
    byControl.set(outcome.control, entryOf(outcome, before, report, answerOwner));
    return { ...outcome, effect: outcome.answer ? "answered" : "open", contradicts: false };
  });
  return { entries: [...byControl.values()], outcomes: merged };
}

function isKept({ answer, source: from, date }: AnswerEntry, reported: string): boolean {
  if (answer === undefined) return false;
  return from === undefined || (date !== undefined && date > reported);
}

function entryOf(
  { control, answer, tests, reason }: ImportOutcome,
  before: AnswerEntry | undefined,
  { date, executedAt }: Pick<AssessmentReport, "date" | "executedAt">,
  answerOwner: string | undefined,
): AnswerEntry {
  const imported = tests.map(({ id, status }) => `${evidencePrefix}${id} ${status.toLowerCase()}, ${executedAt}`);
  const evidence = [...(before?.evidence ?? []).filter((one) => !one.startsWith(evidencePrefix)), ...imported];
  const ownNote = before?.note !== undefined && !importedNote.test(before.note) ? before.note : undefined;
  const note = ownNote ?? (reason === undefined ? undefined : `Zero Trust Assessment: ${reason} (imported)`);
  const noted = note === undefined ? {} : { note };
  const owner = answerOwner ?? before?.owner;
  if (answer === undefined) return { control, ...begun(before), evidence, ...noted };
  const reviewDate = daysAfter(date, importedAnswerDays);
  return { control, answer, owner: owner ?? defaultOwner, evidence, date, reviewDate, ...noted, source };
}

/** What a person entered without answering yet; nothing of an answer that was imported. */
function begun(before: AnswerEntry | undefined): Partial<AnswerEntry> {
  if (before === undefined || before.source !== undefined) return {};
  const { owner, date, reviewDate } = before;
  return { ...(owner && { owner }), ...(date && { date }), ...(reviewDate && { reviewDate }) };
}

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

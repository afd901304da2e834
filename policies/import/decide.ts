import type { Control } from "../catalog";
import type { AssessmentReport, AssessmentTest } from "./report";

/** What a report says about one control. */
export interface ImportOutcome {
  readonly control: string;
  /**
   * `yes` when every test of the control passed and together they show it, `no` when none passed and one failed,
   * `partial` when some failed and some passed.
   * @default - the report does not decide it
   */
  readonly answer?: "yes" | "no" | "partial";
  /** Tests that passed or failed. */
  readonly tests: readonly AssessmentTest[];
  /** Why the control stays open. @default - it was decided */
  readonly reason?: string;
}

/**
 * What the report says about each control that a test maps to; controls of whose tests it holds none are left out.
 * `partial` names, by control, what its tests do not show: passing them does not answer yes.
 */
export function decide(
  controls: readonly Control[],
  report: AssessmentReport,
  partial: Readonly<Record<string, string>>,
): readonly ImportOutcome[] {
  const byId = new Map<string, AssessmentTest[]>();
  for (const test of report.tests) byId.set(test.id, [...(byId.get(test.id) ?? []), test]);
  return controls.flatMap(({ id, mappings }): ImportOutcome[] => {
    const wanted = mappings["ztAssessmentTests"] ?? [];
    const found = wanted.flatMap((test) => byId.get(test) ?? []);
    if (found.length === 0) return [];
    const missing = wanted.filter((test) => !byId.has(test));
    return [outcome(id, found, missing, Object.hasOwn(partial, id) ? partial[id] : undefined)];
  });
}

function outcome(
  control: string,
  found: readonly AssessmentTest[],
  missing: readonly string[],
  notShown: string | undefined,
): ImportOutcome {
  const failed = found.filter(({ status }) => is(status, "Failed"));
  const passed = found.filter(({ status }) => is(status, "Passed"));
  const tests = [...failed, ...passed];
  if (failed.length > 0) return { control, answer: passed.length > 0 ? "partial" : "no", tests };
  const open = [
    ...found.filter((test) => !passed.includes(test)).map(inconclusive),
    ...missing.map((test) => `test ${test} is not in the report`),
    ...(notShown === undefined ? [] : [`its tests do not show ${notShown}`]),
  ];
  return open.length > 0 ? { control, tests, reason: open.join("; ") } : { control, answer: "yes", tests };
}

function inconclusive({ id, status, reason }: AssessmentTest): string {
  const known = ["Skipped", "Planned", "Investigate", "Error"].find((word) => is(status, word));
  const said = known ? `ended as ${known}` : `has the unknown status ${JSON.stringify(status)}`;
  return `test ${id} ${said}${reason === undefined ? "" : `: ${reason}`}`;
}

function is(status: string, word: string): boolean {
  return status.toLowerCase() === word.toLowerCase();
}

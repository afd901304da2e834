import { formatProblem, isError } from "../common/problem";
import { describeFindings } from "../gate/describe-findings";
import type { JudgeOptions } from "../gate";
import type { Assessment, Severity } from "../policies";
import { advice, controls, findControl, isShown, openFindings } from "../policies";
import { judgeReceived, subject } from "./judged";

/** What a matcher says: the contract of `expect.extend` in Jest and Vitest. */
export interface MatcherResult {
  readonly pass: boolean;
  message(): string;
}

/** Options of `toHaveNoFindings`. */
export interface NoFindingsOptions extends JudgeOptions {
  /** Lowest severity that counts. @default "low" */
  readonly failOn?: Severity;
}

/** Options of `toMeetControls`. */
export interface MeetControlsOptions extends JudgeOptions {
  /** Controls that may be unknown, or `true` for all. @default - none: what is unknown is not met */
  readonly allowUnknown?: readonly string[] | true;
}

/** No rule fails at or above `failOn`, and all was read. Unknown verdicts pass, as in `ztai synth`. */
export function toHaveNoFindings(received: unknown, options: NoFindingsOptions = {}): MatcherResult {
  const { failOn = "low", ...judging } = options;
  const assessment = judgeReceived("toHaveNoFindings", received, judging);
  const findings = openFindings(assessment, failOn);
  const problems = assessment.problems.filter(isError);
  const said = `findings of severity ${failOn} or above`;
  return result(findings.length + problems.length === 0, assessment, {
    failed: `have no ${said}; there are ${findings.length}`,
    passed: `have ${said}`,
    details: [...problems.map(formatProblem), describeFindings(assessment, findings)],
  });
}

/**
 * Every control of the pack that the stack shows anything of is met, mitigated or exempted. A control that is unknown is not
 * met, unless it is allowed. What only something outside of the stack can decide is none that it shows.
 */
export function toMeetControls(received: unknown, options: MeetControlsOptions = {}): MatcherResult {
  const { allowUnknown = [], ...judging } = options;
  const assessment = judgeReceived("toMeetControls", received, judging);
  const mayBeUnknown = (id: string) => allowUnknown === true || allowUnknown.includes(id);
  const shown = assessment.controls.filter(isShown);
  const open = shown.filter(
    ({ status, control }) => status === "not-met" || (status === "unknown" && !mayBeUnknown(control.id)),
  );
  const problems = assessment.problems.filter(isError);
  return result(open.length + problems.length === 0 && shown.length > 0, assessment, {
    failed:
      shown.length === 0
        ? "meet controls; it shows nothing of any"
        : `meet all ${shown.length} controls that it shows something of; ${open.length} are not met`,
    passed: "miss a control",
    details: [
      ...problems.map(formatProblem),
      describeFindings(assessment, openFindings(assessment, "low")),
      describeUnknown(
        assessment,
        open.map(({ control }) => control.id),
      ),
    ],
  });
}

/**
 * A control is met, mitigated or exempted. One that the stack shows nothing of is not.
 *
 * @throws RangeError for a control that the catalog does not have
 */
export function toMeetControl(received: unknown, id: string, options: JudgeOptions = {}): MatcherResult {
  const control = findControl(id);
  if (!control) {
    const ids = controls.map((one) => one.id);
    throw new RangeError(`there is no control ${id}; ${advice(id, ids, "ztai controls lists them")}`);
  }
  const assessment = judgeReceived("toMeetControl", received, options);
  const status = assessment.controls.find((one) => one.control.id === id)?.status ?? "not-assessed";
  const findings = openFindings(assessment, "low").filter((finding) => finding.control === id);
  const name = `${id} (${control.title})`;
  return result(["met", "mitigated", "exempted"].includes(status), assessment, {
    failed: `meet ${name}, which is ${reasons[status] ?? status}`,
    passed: `miss ${name}, which is ${status}`,
    details: [describeFindings(assessment, findings), describeUnknown(assessment, [id])],
  });
}

const reasons: Readonly<Record<string, string>> = {
  "not-met": "not met",
  unknown: "unknown",
  declared: "declared by its owner, and not proved",
  "not-applicable": "not applicable: no resource of it is judged",
  "not-assessed": "not assessed: no rule decides it, or a part that nobody has answered for",
};

interface Texts {
  /** What is not so, after "expected stack x to". */
  readonly failed: string;
  /** What is not so under `.not`. */
  readonly passed: string;
  readonly details: readonly string[];
}

function result(pass: boolean, assessment: Assessment, { failed, passed, details }: Texts): MatcherResult {
  const head = `expected ${subject(assessment)} to ${pass ? passed : failed}`;
  const parts = pass ? [head] : [`${head}:`, ...details.filter((detail) => detail !== "")];
  return { pass, message: () => parts.join("\n\n") };
}

function describeUnknown({ findings }: Assessment, ids: readonly string[]): string {
  const lines = findings
    .filter(({ verdict, exemption, control }) => verdict === "unknown" && !exemption && ids.includes(control))
    .map(
      ({ path, stack, address, rule, control, message }) =>
        `   ${path ?? `${stack}:${address}`} ${rule} (${control}): ${message}`,
    );
  return lines.length === 0 ? "" : ["Unknown, which counts as not met:", ...new Set(lines)].join("\n");
}

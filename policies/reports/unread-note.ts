import type { Assessment } from "../assessment/assess";
import { hasOpenParts } from "../assessment/unread";
import { formatProblem, type Problem } from "../../common/problem";

/** What every report says first: that the input was not judged whole, or that there was nothing to judge. */
export interface UnreadNote {
  readonly headline: string;
  /** One line for each part, as long as there are not too many. */
  readonly lines: readonly string[];
}

const maximumLines = 20;
const nothingToJudge = "ZTAI-POL-025";

/** The note, or undefined when everything was read and there was something to judge. */
export function unreadNote({ unread, problems }: Assessment): UnreadNote | undefined {
  const empty = problems.filter(({ code }) => code === nothingToJudge);
  if (empty.length > 0) return { headline: "Nothing to judge: every resource has count 0.", lines: [] };
  if (unread.length === 0) return undefined;
  const lines = unread.slice(0, maximumLines).map(({ problem }) => formatProblem(problem));
  const more = unread.length - lines.length;
  return { headline: headline(unread), lines: more > 0 ? [...lines, `and ${more} more`] : lines };
}

/** "Nothing failed", as far as that can be said. */
export function nothingFailed(assessment: Assessment): string {
  return hasOpenParts(assessment.unread) ? "Nothing failed in what was read" : "Nothing failed";
}

/** The problems that the note does not say. */
export function otherProblems({ unread, problems }: Assessment): readonly Problem[] {
  const said = new Set(unread.map(({ problem }) => problem));
  return problems.filter((problem) => !said.has(problem) && problem.code !== nothingToJudge);
}

function headline(unread: Assessment["unread"]): string {
  const open = unread.filter(({ allowed }) => !allowed).length;
  const parts = (count: number) => `${count} ${count === 1 ? "part" : "parts"} of the input`;
  if (!hasOpenParts(unread)) return `${parts(unread.length)} left unread, as allowed.`;
  const rest = unread.length - open;
  const allowed = rest > 0 ? ` ${rest} more left unread, as allowed.` : "";
  return `NOT JUDGED WHOLE: ${parts(open)} could not be read and may hold anything, so no control is met.${allowed}`;
}

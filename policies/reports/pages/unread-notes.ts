import { formatProblem, type Problem } from "../../../common/problem";
import { markup, type Markup } from "../html/markup";

/** What was not read, above everything else: what the page shows says nothing of it. */
export function unreadNotes(problems: readonly Problem[]): Markup | false {
  if (problems.length === 0) return false;
  return markup`<aside class="unread" role="note"><strong>Not everything was read.</strong>
<ul>${problems.map((problem) => markup`<li>${formatProblem(problem)}</li>`)}</ul></aside>
`;
}

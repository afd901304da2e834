import type { Assessment } from "../../assessment/assess";
import { planFormula } from "../../assessment/remediation-plan";
import { formatProblem } from "../../../common/problem";
import { scoreFormula } from "../../assessment/score";
import { otherProblems } from "../unread-note";
import { markup, type Markup } from "./markup";

/** What could not be read, and exemptions that are wrong, expired or unused. */
export function problemList(assessment: Assessment): Markup | undefined {
  const problems = otherProblems(assessment);
  if (problems.length === 0) return undefined;
  return markup`<section id="problems" aria-labelledby="problems-title">
    <h2 id="problems-title">Problems</h2>
    <ul class="problems">
      ${problems.map(({ level = "error", ...problem }) => markup`<li class="${level}"><strong>${level}</strong> ${formatProblem(problem)}</li>`)}
    </ul>
  </section>`;
}

/** How verdicts, scores and the order of work come about. */
export function method(): Markup {
  return markup`<section id="method" aria-labelledby="method-title">
    <h2 id="method-title">Method</h2>
    <dl class="wide">
      <dt>Verdicts</dt>
      <dd>
        A rule judges one resource: pass, fail, unknown or not applicable. Unknown means that the value is decided after
        apply or by something that was not given; it is never a pass. A rule that breaks counts as failed.
      </dd>
      <dt>Controls</dt>
      <dd>
        The worst verdict of its rules decides a control: one open failure and it is not met, one unknown and it is
        unknown. Met is proved by what was looked at. What the input does not hold can be declared by its owner or
        answered: that is shown as declared, and never as met.
      </dd>
      <dt>Score</dt>
      <dd>${scoreFormula}</dd>
      <dt>Order</dt>
      <dd>${planFormula}</dd>
      <dt>Exemptions</dt>
      <dd>
        Each has a reason, an owner and a last day. A waiver accepts the risk and counts as not met; mitigated means it
        is met in another way. Expired ones cover nothing.
      </dd>
    </dl>
  </section>`;
}

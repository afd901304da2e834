import type { Control } from "../../catalog/types";
import type { Assessment } from "../../assessment/assess";
import type { JudgedFinding } from "../../assessment/exemptions";
import type { PlanStep } from "../../assessment/remediation-plan";
import { pullRequests, type PullRequest } from "../../assessment/repair/pull-requests";
import { fingerprint } from "../fingerprint";
import { mistakesOf, type Mistake } from "../mistakes";
import { firstNote } from "../step-note";
import { listedFindings, maximumListed } from "./listed-findings";
import { markup, type Markup } from "./markup";
import { snippet } from "./snippet";
import { counted } from "../../../common/counted";
import { anchor, ownerNames } from "./words";

const shownSteps = 5;
const shownPlaces = 3;
/** Places of a pull request that have their patch on the page. */
const shownPatches = 20;

/** The five things to do first, and the rest of the plan folded below. */
export function firstSteps({ plan, findings, controls }: Assessment): Markup {
  const listed = new Set(listedFindings(findings).slice(0, maximumListed).map(fingerprint));
  const byId = new Map(controls.map((result) => [result.control.id, result.control]));
  const step = (each: PlanStep) => planStep(each, byId.get(each.control), listed);
  const rest = plan.slice(shownSteps);
  return markup`<section id="first" aria-labelledby="first-title">
    <h2 id="first-title">${plan.length === 0 ? "Nothing to do" : "What to do first"}</h2>
    ${plan.length === 0 && markup`<p>No control failed. What is unknown or not assessed is listed below.</p>`}
    <ol class="steps">
      ${plan.slice(0, shownSteps).map(step)}
    </ol>
    ${
      rest.length > 0 &&
      markup`<details class="more">
        <summary>${counted(rest.length, "more step")}</summary>
        <ol class="steps" start="${shownSteps + 1}">
          ${rest.map(step)}
        </ol>
      </details>`
    }
  </section>`;
}

function planStep(step: PlanStep, known: Control | undefined, listed: ReadonlySet<string>): Markup {
  const { control, title, severity, owner, effort, userImpact, harm, requirement, unblocks, neededBy, findings } = step;
  const requests = pullRequests(findings);
  // A control that an answer decides has no finding: its own steps say what to do.
  const asked = findings.length > 0 ? [] : (known?.remediation ?? []).slice(0, shownPlaces);
  const taken = firstNote(step);
  return markup`<li>
    <h3><span class="badge ${severity}">${severity}</span> ${title} <span class="badge owner">${ownerNames[owner]}</span></h3>
    <dl class="reason">
      ${
        harm !== undefined &&
        markup`<dt>Why</dt>
      <dd>${harm}</dd>`
      }
      <dt>What</dt>
      <dd>${requirement}</dd>
      ${
        taken !== undefined &&
        markup`<dt>First</dt>
      <dd>${taken}</dd>`
      }
    </dl>
    <p class="quiet">
      <a href="#${anchor("control", control)}">${control}</a> · effort ${effort} · user impact ${userImpact} ·
      ${findings.length > 0 ? counted(findings.length, "finding") : "answered"}${unblocks.length > 0 && ` · unblocks ${unblocks.join(", ")}`}${neededBy.length > 0 && ` · before others, since ${neededBy.join(", ")} waits for it`}
    </p>
    ${asked.map((fix) => markup`<p>${fix}</p>`)}
    ${requests.map((request, index) => pullRequest(request, `${index + 1} of ${requests.length}`, listed))}
  </li>`;
}

/** One kind of resource; it opens into a patch for each place. */
function pullRequest({ control, type, places }: PullRequest, number: string, listed: ReadonlySet<string>): Markup {
  const mistakes = mistakesOf(places.flatMap(({ findings }) => findings));
  const fixes = [...new Set(mistakes.map(({ head }) => head.fix))].slice(0, shownPlaces);
  const patched = places.slice(0, shownPatches);
  return markup`<details class="request">
    <summary>
      Pull request ${number}: <code>${type}</code>, ${counted(places.length, "place")} <span class="quiet">${control}</span>
    </summary>
    ${fixes.map((fix) => markup`<p>${fix}</p>`)}
    ${patched.map(
      ({ findings, patch }) =>
        markup`<div class="patch">
        <p>${mistakesOf(findings).map((mistake) => found(mistake, listed))}</p>
        <div class="pair">${snippet("Terraform", patch.hcl)}${snippet("TypeScript", patch.typescript)}</div>
      </div>`,
    )}
    ${places.length > patched.length && markup`<p class="quiet">and ${places.length - patched.length} more places; the JSON report has their patches</p>`}
  </details>`;
}

function found({ head, others }: Mistake, listed: ReadonlySet<string>): Markup {
  return markup`${place(head, listed)} ${head.message}${others.length > 0 && markup` <span class="quiet">(same cause: ${others.map(({ rule }) => rule).join(", ")})</span>`}<br>`;
}

/** A link to the sheet, where the list has one. */
function place(finding: JudgedFinding, listed: ReadonlySet<string>): Markup {
  const name = fingerprint(finding);
  const address = markup`<code>${finding.address}</code>`;
  return listed.has(name) ? markup`<a href="#${anchor("finding", name)}">${address}</a>` : address;
}

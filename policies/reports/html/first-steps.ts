import type { Control } from "../../catalog/types";
import type { Assessment } from "../../assessment/assess";
import type { JudgedFinding } from "../../assessment/exemptions";
import type { PlanStep } from "../../assessment/remediation-plan";
import { fingerprint } from "../fingerprint";
import { listedFindings, maximumListed } from "./listed-findings";
import { markup, type Markup } from "./markup";
import { anchor, counted } from "./words";

const shownSteps = 5;
const shownPlaces = 3;

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

function planStep(
  { control, title, severity, effort, userImpact, unblocks, neededBy, findings }: PlanStep,
  known: Control | undefined,
  listed: ReadonlySet<string>,
): Markup {
  const shown = findings.slice(0, shownPlaces);
  // A control that an answer decides has no finding: its own steps say what to do.
  const repairs = findings.length > 0 ? findings.map(({ fix }) => fix) : (known?.remediation ?? []);
  const fixes = [...new Set(repairs)].slice(0, shownPlaces);
  return markup`<li>
    <h3><span class="badge ${severity}">${severity}</span> ${title}</h3>
    <p class="quiet">
      <a href="#${anchor("control", control)}">${control}</a> · effort ${effort} · user impact ${userImpact} ·
      ${findings.length > 0 ? counted(findings.length, "place") : "answered"}${unblocks.length > 0 && ` · unblocks ${unblocks.join(", ")}`}${neededBy.length > 0 && ` · first, since ${neededBy.join(", ")} waits for it`}
    </p>
    ${fixes.map((fix) => markup`<p>${fix}</p>`)}
    <ul class="places">
      ${shown.map((finding) => markup`<li>${place(finding, listed)}</li>`)}
      ${findings.length > shown.length && markup`<li class="quiet">and ${findings.length - shown.length} more</li>`}
    </ul>
  </li>`;
}

/** A link to the sheet, where the list has one. */
function place(finding: JudgedFinding, listed: ReadonlySet<string>): Markup {
  const name = fingerprint(finding);
  const address = markup`<code>${finding.address}</code>`;
  return listed.has(name) ? markup`<a href="#${anchor("finding", name)}">${address}</a>` : address;
}

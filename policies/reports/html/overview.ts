import { unknownNote } from "../unknown-note";
import type { Assessment } from "../../assessment/assess";
import { severities } from "../../engine/rule";
import { nothingFailed, unreadNote } from "../unread-note";
import { scoreNote } from "../score-note";
import { markup, type Markup } from "./markup";
import { counted } from "../../../common/counted";
import { shownVerdict } from "./words";

/** The first screen: the score, what was judged, and how many findings of each kind there are. */
export function overview(assessment: Assessment): Markup {
  const { score, resources, inputs, findings, today } = assessment;
  const stacks = new Set(inputs.flatMap((input) => input.stacks)).size;
  const open = findings.filter((finding) => finding.verdict === "fail" && !finding.exemption);
  const unknown = findings.filter((finding) => finding.verdict === "unknown" && shownVerdict(finding) === "unknown");
  const note = scoreNote(score);
  return markup`${unread(assessment)}<header class="top">
    <div class="score">${dial(score.holds)}</div>
    <div class="intro">
      <h1>Zero Trust for AI</h1>
      <p class="lead">
        ${note.holds}. ${note.beside}.
        ${open.length === 0 ? `${nothingFailed(assessment)}.` : `${counted(open.length, "finding")} to repair.`}
        ${unknown.length > 0 && `${unknownNote(unknown)}.`}
      </p>
      <p class="quiet">
        ${counted(resources, "resource")} in ${counted(stacks, "stack")}, judged on ${today}. Controls:
        ${score.met + score.mitigated} met, ${score.notMet} not met, ${score.unknown} unknown, ${score.exempted} exempted,
        ${score.declared} declared, ${score.notApplicable} not applicable, ${score.notLookedAt} not looked at.
      </p>
      <ul class="tally" aria-label="Open findings by severity">
        ${severities.map((severity) => tally(severity, open.filter((finding) => finding.severity === severity).length))}
        <li><span class="badge unknown">unknown</span> <strong>${unknown.length}</strong></li>
      </ul>
      <p class="quiet inputs">Inputs: ${inputs.map(({ path, kind }) => markup`<code>${path}</code> (${kind}) `)}</p>
    </div>
  </header>`;
}

/** What was not read stands above everything: the number below it says nothing of that. */
function unread(assessment: Assessment): Markup | undefined {
  const note = unreadNote(assessment);
  if (!note) return undefined;
  return markup`<aside class="unread" role="note">
    <strong>${note.headline}</strong>
    ${note.lines.length > 0 && markup`<ul>${note.lines.map((line) => markup`<li>${line}</li>`)}</ul>`}
  </aside>
  `;
}

function tally(severity: string, count: number): Markup {
  return markup`<li><span class="badge ${severity}">${severity}</span> <strong>${count}</strong></li>`;
}

const radius = 52;
const around = 2 * Math.PI * radius;

/** A ring that is filled as far as the score goes; the number stands in it. */
function dial(score: number | undefined): Markup {
  const filled = ((score ?? 0) / 100) * around;
  const label = score === undefined ? "The input can show nothing" : `${score} % of what the input can show holds`;
  return markup`<svg width="152" height="152" class="dial ${level(score)}" viewBox="0 0 120 120" role="img" aria-label="${label}">
    <circle class="track" cx="60" cy="60" r="${radius}" />
    <circle
      class="arc"
      cx="60"
      cy="60"
      r="${radius}"
      stroke-dasharray="${filled.toFixed(1)} ${around.toFixed(1)}"
      transform="rotate(-90 60 60)"
    />
    <text x="60" y="66" text-anchor="middle" class="number">${score ?? "–"}</text>
    <text x="60" y="84" text-anchor="middle" class="of">% holds</text>
  </svg>`;
}

/** Class of a score: good from 90, poor below 50. */
export function level(score: number | undefined): string {
  if (score === undefined) return "none";
  return score >= 90 ? "good" : score >= 50 ? "fair" : "poor";
}

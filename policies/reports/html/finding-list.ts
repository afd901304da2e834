import { pillars } from "../../catalog/types";
import type { Assessment } from "../../engine/assess";
import type { JudgedFinding } from "../../engine/exemptions";
import { severities } from "../../engine/rule";
import { findingLine, findingSheet } from "./finding-sheet";
import { markup, type Markup } from "./markup";
import { counted, pillarNames, shownVerdict, verdictNames, type Shown } from "./words";

/** Findings beyond this are listed without a sheet, so that the file still opens. */
const maximumSheets = 1000;

/** Everything that failed, is unknown or is exempted. The filter appears only when the script runs. */
export function findingList({ findings, controls, today }: Assessment): Markup {
  const byId = new Map(controls.map(({ control }) => [control.id, control]));
  const listed = byWeight(findings.filter(({ verdict }) => verdict === "fail" || verdict === "unknown"));
  return markup`<section id="findings" aria-labelledby="findings-title">
    <h2 id="findings-title">Findings</h2>
    ${listed.length === 0 ? markup`<p>No rule failed, and none had to leave a verdict open.</p>` : filters(listed)}
    <div id="list">
      ${listed.map((finding, index) =>
        index < maximumSheets
          ? findingSheet(finding, byId.get(finding.control), today)
          : findingLine(finding, byId.get(finding.control)),
      )}
    </div>
  </section>`;
}

function byWeight(findings: readonly JudgedFinding[]): readonly JudgedFinding[] {
  const order: readonly Shown[] = ["fail", "unknown", "exempted"];
  const weight = (finding: JudgedFinding) =>
    order.indexOf(shownVerdict(finding)) * severities.length + severities.indexOf(finding.severity);
  return [...findings].sort((a, b) => weight(a) - weight(b));
}

function filters(listed: readonly JudgedFinding[]): Markup {
  return markup`<form class="filters" id="filters" hidden>
    <label>Text <input type="search" name="text" autocomplete="off" /></label>
    ${choice(
      "Severity",
      "severity",
      severities.map((severity) => [severity, severity]),
    )}
    ${choice(
      "Pillar",
      "pillar",
      pillars.map((pillar) => [pillar, pillarNames[pillar]]),
    )}
    ${choice("Verdict", "verdict", Object.entries(verdictNames))}
    <output id="shown" aria-live="polite">${counted(listed.length, "finding")}</output>
  </form>`;
}

function choice(label: string, name: string, options: readonly (readonly [string, string])[]): Markup {
  return markup`<label
    >${label}
    <select name="${name}">
      <option value="">all</option>
      ${options.map(([value, text]) => markup`<option value="${value}">${text}</option>`)}
    </select></label
  >`;
}

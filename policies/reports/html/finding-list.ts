import { pillars } from "../../catalog/types";
import type { Assessment } from "../../assessment/assess";
import type { JudgedFinding } from "../../assessment/exemptions";
import { severities } from "../../engine/rule";
import { findingLine, findingSheet } from "./finding-sheet";
import { listedFindings, maximumListed } from "./listed-findings";
import { markup, type Markup } from "./markup";
import { counted } from "../../../common/counted";
import { pillarNames, verdictNames } from "./words";

/** Findings beyond this are listed without a sheet, so that the file still opens. */
const maximumSheets = 1000;

/** Everything that failed, is unknown or is exempted. The filter appears only when the script runs. */
export function findingList({ findings, controls, today }: Assessment): Markup {
  const byId = new Map(controls.map(({ control }) => [control.id, control]));
  const all = listedFindings(findings);
  const listed = all.slice(0, maximumListed);
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
    ${all.length > listed.length && markup`<p>${all.length - listed.length} more are in the JSON report.</p>`}
  </section>`;
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

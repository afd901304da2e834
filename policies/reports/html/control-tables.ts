import { pillars, type Pillar } from "../../catalog/types";
import type { Assessment } from "../../assessment/assess";
import type { ControlResult } from "../../assessment/control-status";
import { markup, type Markup } from "./markup";
import { counted } from "../../../common/counted";
import { anchor, pillarNames, statusNames } from "./words";

/** Every control with its status and what it asks, by pillar. */
export function controlTable({ controls }: Assessment): Markup {
  const assessed = controls.filter((result) => !isNotLookedAt(result));
  return markup`<section id="controls" aria-labelledby="controls-title">
    <h2 id="controls-title">Controls</h2>
    ${pillars.map((pillar) =>
      pillarControls(
        pillar,
        assessed.filter(({ control }) => control.pillar === pillar),
      ),
    )}
  </section>`;
}

function pillarControls(pillar: Pillar, results: readonly ControlResult[]): Markup | undefined {
  if (results.length === 0) return undefined;
  return markup`<details class="pillar">
    <summary>${pillarNames[pillar]} <span class="quiet">${counted(results.length, "control")}</span></summary>
    <ul class="controls">
      ${results.map(control)}
    </ul>
  </details>`;
}

function control({ control, status, counts }: ControlResult): Markup {
  const numbers = [
    [counts.pass, "pass"],
    [counts.fail, "fail"],
    [counts.unknown, "unknown"],
    [counts.exempted, "exempted"],
    [counts.declared, "declared"],
  ] as const;
  const told = numbers.flatMap(([count, name]) => (count > 0 ? [`${count} ${name}`] : []));
  return markup`<li id="${anchor("control", control.id)}">
    <span class="badge ${status}">${statusNames[status]}</span> <strong>${control.id}</strong> ${control.title}
    <span class="quiet">${told.join(", ")}</span>
    <p class="quiet">${control.objective}</p>
  </li>`;
}

/** Types of resources that no rule judges, each with its number. */
export function typesNotJudged({ notJudged }: Assessment): Markup | undefined {
  if (notJudged.length === 0) return undefined;
  return markup`<section id="types" aria-labelledby="types-title">
    <h2 id="types-title">Not judged</h2>
    <p>No rule judges resources of these types; a setting of theirs can be wrong without a finding.</p>
    <ul class="controls compact">
      ${notJudged.map(({ type, count }) => markup`<li><code>${type}</code> <span class="quiet">${count}</span></li>`)}
    </ul>
  </section>`;
}

/** What this assessment says nothing about, and why: a report without it would look better than the estate is. */
export function notAssessed({ controls }: Assessment): Markup {
  const open = controls.filter(isNotLookedAt);
  const outside = open.filter(({ elsewhere }) => elsewhere);
  const asked = open.filter(({ control, elsewhere }) => !elsewhere && control.decidedBy === "questions");
  const unruled = open.filter(({ control, elsewhere }) => !elsewhere && control.decidedBy === "terraform");
  return markup`<section id="open" aria-labelledby="open-title">
    <h2 id="open-title">Not looked at</h2>
    <p>
      ${open.length === 0 ? "Every control was looked at." : `Nothing is known of ${counted(open.length, "control")}. They enter no score.`}
    </p>
    ${group("What decides these is not in the input; its owner can declare it, or its plan or state be given beside", outside)}
    ${group("Terraform cannot show these, and nobody has answered them", asked)}
    ${group("No rule decided these", unruled)}
  </section>`;
}

function isNotLookedAt({ status, elsewhere }: ControlResult): boolean {
  return status === "not-assessed" || elsewhere === true;
}

function group(title: string, results: readonly ControlResult[]): Markup | undefined {
  if (results.length === 0) return undefined;
  return markup`<h3>${title} <span class="quiet">${results.length}</span></h3>
    <ul class="controls compact">
      ${results.map(
        ({ control: { id, title, severity } }) =>
          markup`<li id="${anchor("control", id)}">
            <strong>${id}</strong> ${title} <span class="quiet">${severity}</span>
          </li>`,
      )}
    </ul>`;
}

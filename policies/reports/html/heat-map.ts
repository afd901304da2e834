import type { Control } from "../../catalog/types";
import type { Assessment } from "../../assessment/assess";
import type { ControlResult } from "../../assessment/control-status";
import { isShown, type PillarScore } from "../../assessment/score";
import { markup, type Markup } from "./markup";
import { level } from "./overview";
import { pillarNames, principleNames, principles } from "./words";

/** Pillars by principles: how many of the controls that the input can show hold. A cell says so in words, not by colour alone. */
export function heatMap({ controls, score }: Assessment): Markup {
  return markup`<section id="map" aria-labelledby="map-title">
    <h2 id="map-title">Pillars and principles</h2>
    <p class="quiet">Controls that hold of those that the input can show. Unknown and waived controls count as not holding.</p>
    <div class="scroll" role="region" aria-labelledby="map-title" tabindex="0">
      <table class="map">
        <thead>
          <tr>
            <th scope="col">Pillar</th>
            ${principles.map((principle) => markup`<th scope="col">${principleNames[principle]}</th>`)}
            <th scope="col">Score</th>
          </tr>
        </thead>
        <tbody>
          ${score.pillars.map((pillar) =>
            row(
              pillar,
              controls.filter((result) => result.control.pillar === pillar.pillar),
            ),
          )}
        </tbody>
      </table>
    </div>
    <p class="quiet key">
      <span class="cell good">90 % and more</span> <span class="cell fair">50 % and more</span>
      <span class="cell poor">less</span> <span class="cell none">nothing shown</span>
    </p>
  </section>`;
}

function row({ pillar, score }: PillarScore, results: readonly ControlResult[]): Markup {
  return markup`<tr>
    <th scope="row">${pillarNames[pillar]}</th>
    ${principles.map((principle) => cell(results, principle))}
    <td class="cell total ${level(score)}">${score ?? "–"}</td>
  </tr>`;
}

function cell(results: readonly ControlResult[], principle: Control["principle"]): Markup {
  const here = results.filter(({ control }) => control.principle === principle);
  const decided = here.filter(isShown);
  const met = decided.filter(({ status }) => status === "met" || status === "mitigated").length;
  if (decided.length === 0) {
    return markup`<td class="cell none">–<span class="hidden-text"> none of ${here.length} controls shown</span></td>`;
  }
  const share = Math.floor((100 * met) / decided.length);
  return markup`<td class="cell ${level(share)}">
    <strong>${met}</strong> of ${decided.length}<span class="hidden-text"> met</span>
  </td>`;
}

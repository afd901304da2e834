import type { Assessment } from "../../assessment/assess";
import type { AppliedDeclaration } from "../../declarations";
import { markup, type Markup } from "./markup";
import { anchor } from "./words";

/** What owners say that they provide outside of the input: nobody's proof, and no part of the score. */
export function declarationTable({ declarations }: Assessment): Markup | undefined {
  if (declarations.length === 0) return undefined;
  return markup`<section id="declared" aria-labelledby="declared-title">
    <h2 id="declared-title">Declared, and not proved</h2>
    <div class="scroll" role="region" aria-labelledby="declared-title" tabindex="0">
      <table>
        <thead>
          <tr>
            ${["Capability", "Owner", "Evidence", "Until", "State", "Stands in for"].map((name) => markup`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${declarations.map(row)}
        </tbody>
      </table>
    </div>
  </section>`;
}

function row({ capability, owner, evidence, until, state, controls }: AppliedDeclaration): Markup {
  return markup`<tr>
    <th scope="row">${capability}</th>
    <td>${owner}</td>
    <td>${evidence.join(", ")}</td>
    <td class="nowrap">${until ?? "–"}</td>
    <td><span class="badge ${state === "active" ? "declared" : state === "contradicted" ? "critical" : "none"}">${state}</span></td>
    <td>${controls.map((id) => markup`<a href="#${anchor("control", id)}">${id}</a> `)}</td>
  </tr>`;
}

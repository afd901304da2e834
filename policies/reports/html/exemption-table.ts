import type { Assessment } from "../../assessment/assess";
import type { AppliedExemption } from "../../assessment/exemption";
import { markup, type Markup } from "./markup";
import { counted } from "../../../common/counted";

/** Days before the end from which an exemption is shown as running out. */
const soon = 30;

/** What somebody answers for, the soonest to end first. */
export function exemptionTable({ exemptions }: Assessment): Markup {
  const sorted = [...exemptions].sort((a, b) => a.daysLeft - b.daysLeft);
  return markup`<section id="exemptions" aria-labelledby="exemptions-title">
    <h2 id="exemptions-title">Exemptions</h2>
    ${sorted.length === 0 ? markup`<p>Nobody has accepted a finding.</p>` : table(sorted)}
  </section>`;
}

function table(exemptions: readonly AppliedExemption[]): Markup {
  return markup`<div class="scroll" role="region" aria-labelledby="exemptions-title" tabindex="0">
    <table>
      <thead>
        <tr>
          ${["Control", "Resource", "Category", "Reason", "Owner", "Expires", "State"].map((name) => markup`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${exemptions.map(row)}
      </tbody>
    </table>
  </div>`;
}

function row(exemption: AppliedExemption): Markup {
  const { control, resource, category, reason, owner, expires } = exemption;
  return markup`<tr>
    <th scope="row">${control}</th>
    <td><code>${resource}</code></td>
    <td>${category}</td>
    <td>${reason}</td>
    <td>${owner}</td>
    <td class="nowrap">${expires}</td>
    <td>${state(exemption)}</td>
  </tr>`;
}

function state({ state, daysLeft, findings }: AppliedExemption): Markup {
  if (state === "expired") return markup`<span class="badge critical">expired ${counted(-daysLeft, "day")} ago</span>`;
  if (state === "unused") return markup`<span class="badge none">unused</span>`;
  const badge = daysLeft < soon ? "medium" : "met";
  return markup`<span class="badge ${badge}">${counted(daysLeft, "day")} left</span> ${counted(findings, "finding")}`;
}

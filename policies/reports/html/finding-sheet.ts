import { headlineOf } from "../headline";
import type { Control } from "../../catalog/types";
import type { JudgedFinding } from "../../assessment/exemptions";
import { fingerprint } from "../fingerprint";
import { exemptionSnippet } from "./exemption-snippet";
import { markup, type Markup } from "./markup";
import { snippet } from "./snippet";
import { anchor, frameworkNames, pillarNames, shownVerdict, verdictNames } from "./words";

/** A finding as one line that opens into its sheet: what, why, evidence, fix, and how to accept it. */
export function findingSheet(finding: JudgedFinding, control: Control | undefined, today: string): Markup {
  return markup`<details class="finding" ${attributes(finding, control)}>
    ${summaryLine(finding)}
    <div class="sheet">
      ${what(finding)} ${why(finding, control)} ${evidence(finding)} ${fix(finding, control)}
      ${finding.exemption ? accepted(finding.exemption) : finding.declaration ? declared(finding.declaration) : accept(finding, today)}
    </div>
  </details>`;
}

/** The same line without a sheet, for the tail of very long lists. */
export function findingLine(finding: JudgedFinding, control: Control | undefined): Markup {
  return markup`<div class="finding flat" ${attributes(finding, control)}>
    <p>${label(finding)}</p>
    <p class="quiet">${finding.message} <code>${place(finding)}</code></p>
  </div>`;
}

function attributes(finding: JudgedFinding, control: Control | undefined): Markup {
  return markup`id="${anchor("finding", fingerprint(finding))}" data-severity="${finding.severity}"
  data-pillar="${control?.pillar ?? ""}" data-verdict="${shownVerdict(finding)}"`;
}

function summaryLine(finding: JudgedFinding): Markup {
  return markup`<summary>${label(finding)}</summary>`;
}

function label(finding: JudgedFinding): Markup {
  const verdict = shownVerdict(finding);
  return markup`<span class="badge ${finding.severity}">${finding.severity}</span>
    ${verdict !== "fail" && markup`<span class="badge ${verdict}">${verdictNames[verdict]}</span>`}
    <span class="title">${headlineOf(finding)}</span> <code class="address">${finding.address}</code>`;
}

function what({ message, verdict }: JudgedFinding): Markup {
  const heading = verdict === "unknown" ? "What is not known" : "What";
  return markup`<h4>${heading}</h4>
    <p>${message}</p>`;
}

function why({ control: id, cause }: JudgedFinding, control: Control | undefined): Markup {
  const frameworks = Object.entries(frameworkNames).flatMap(([key, name]) => {
    const ids = control?.mappings[key] ?? [];
    return ids.length > 0
      ? [
          markup`<dt>${name}</dt>
            <dd>${ids.join(", ")}</dd>`,
        ]
      : [];
  });
  return markup`<h4>Why</h4>
    ${cause && markup`<p>${cause.title}: <code>${cause.resource}</code>. ${cause.opens}</p>`}
    <p>${control?.harm}</p>
    <h4>Asked</h4>
    <p>
      ${control?.objective}
      <a href="#${anchor("control", id)}">${id}</a>${control && markup`, ${pillarNames[control.pillar]}`}
    </p>
    ${
      frameworks.length > 0 &&
      markup`<details class="frameworks">
        <summary>Frameworks and threats</summary>
        <dl>${frameworks}${threats(control)}</dl>
      </details>`
    }`;
}

function threats(control: Control | undefined): Markup | undefined {
  const ids = control?.threats ?? [];
  return ids.length > 0
    ? markup`<dt>Threats</dt>
        <dd>${ids.join(", ")}</dd>`
    : undefined;
}

function evidence(finding: JudgedFinding): Markup {
  const { rule, stack, address, type, azureName, path } = finding;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ["Resource", address],
    ["Type", type],
    ["Name in Azure", azureName],
    ["Stack", stack],
    ["Construct path", path],
    ["Where", place(finding)],
    ["Rule", rule],
  ];
  return markup`<h4>Evidence</h4>
    <dl>
      ${rows.map(
        ([name, value]) =>
          value !== undefined &&
          markup`<dt>${name}</dt>
            <dd><code>${value}</code></dd>`,
      )}
    </dl>`;
}

function place({ file, line }: JudgedFinding): string {
  return line === undefined ? file : `${file}:${line}`;
}

function fix({ fix, remedy }: JudgedFinding, control: Control | undefined): Markup {
  const steps = control?.remediation ?? [];
  return markup`<h4>Fix</h4>
    <p>${fix}</p>
    ${remedy && markup`<div class="pair">${snippet("Terraform", remedy.hcl)}${snippet("TypeScript", remedy.typescript)}</div>`}
    ${
      steps.length > 0 &&
      markup`<ol>
        ${steps.map((step) => markup`<li>${step}</li>`)}
      </ol>`
    }`;
}

function accept(finding: JudgedFinding, today: string): Markup {
  return markup`<details class="accept">
    <summary>Accept it instead</summary>
    <p class="quiet">
      Add this to the exemptions, with a reason, somebody who answers for it, and the last day it holds.
    </p>
    ${snippet("YAML", exemptionSnippet(finding, today))}
  </details>`;
}

function accepted({ category, reason, owner, expires }: NonNullable<JudgedFinding["exemption"]>): Markup {
  return markup`<h4>Accepted</h4>
    <p>${category === "waiver" ? "Waived" : "Mitigated"} until ${expires} by ${owner}: ${reason}</p>`;
}

function declared({ capability, owner, evidence, until }: NonNullable<JudgedFinding["declaration"]>): Markup {
  return markup`<h4>Declared, and not proved</h4>
    <p>${capability}${until !== undefined && ` until ${until}`}, by ${owner}: ${evidence.join(", ")}</p>`;
}

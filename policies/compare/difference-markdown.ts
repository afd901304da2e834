import { table } from "../../common/markdown-page";
import { exemptionText } from "../reports/exemption-text";
import { codeElement as markdownCode, value } from "../reports/markdown-escape";
import type { ControlChange, Difference, FindingChange } from "./difference";
import { differenceCaveats, differenceSummary, howFixed } from "./difference-text";

/** Rows of a table before the rest is only counted; a comment of a pull request has a limited length. */
const maximumRows = 50;
const maximumCell = 300;

/** The difference as Markdown for a pull request. Values of the configuration cannot become markup. */
export function renderDifferenceMarkdown(difference: Difference): string {
  const { introduced, fixed, accepted, uncertain, controls, resources } = difference;
  const blocks = [
    `## Zero Trust for AI: what this change does\n\n${text(differenceSummary(difference))}`,
    ...differenceCaveats(difference).map((caveat) => `> ${text(caveat)}`),
    ...findings("New", introduced, ({ finding }) => text(finding.message)),
    ...findings("Fixed", fixed, (change) => howFixed(change)),
    ...findings("Accepted by an exemption", accepted, ({ finding }) =>
      text(finding.exemption ? exemptionText(finding.exemption) : ""),
    ),
    ...findings("Failed before, unknown now", uncertain, ({ finding }) => text(finding.message)),
    ...controlTable("Controls that got worse", controls.worse),
    ...controlTable("Controls that got better", controls.better),
    ...resourceList("Judged resources added", resources.added),
    ...resourceList("Judged resources removed", resources.removed),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function findings(
  title: string,
  changes: readonly FindingChange[],
  why: (change: FindingChange) => string,
): readonly string[] {
  const rows = changes.map((change) => {
    const { severity, control, rule, stack, address } = change.finding;
    return [severity, control, code(rule), code(`${stack}:${address}`), why(change)];
  });
  return titledTable(title, ["Severity", "Control", "Rule", "Resource", "Why"], rows);
}

function controlTable(title: string, changes: readonly ControlChange[]): readonly string[] {
  const rows = changes.map(({ control, title: name, before, after }) => [control, text(name), before, after]);
  return titledTable(title, ["Control", "Title", "Before", "After"], rows);
}

function resourceList(title: string, addresses: readonly string[]): readonly string[] {
  return titledTable(
    title,
    ["Resource"],
    addresses.map((address) => [code(address)]),
  );
}

function titledTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  const rest = rows.length > maximumRows ? `\n\nand ${rows.length - maximumRows} more` : "";
  return [`### ${title} (${rows.length})\n\n${table(head, rows.slice(0, maximumRows))}${rest}`];
}

/** Cut so that one value cannot fill the comment. */
function cut(text: string): string {
  return text.length > maximumCell ? `${text.slice(0, maximumCell - 1)}…` : text;
}

function text(content: string): string {
  return value(cut(content));
}

function code(content: string): string {
  return markdownCode(cut(content));
}

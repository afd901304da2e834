import type { Condition, Control } from "../catalog/types";
import type { Rule } from "../engine/rule";
import { code, page, section, table, pageText } from "../../common/markdown-page";

/** What a control's page shows beyond the control. */
export interface ControlLinks {
  /** Rules that decide it. */
  readonly rules: readonly Rule[];
  /** Controls that wait for it. */
  readonly unblocks: readonly string[];
  /** Files of the kit that implement it, relative to the repository. */
  readonly implementedIn: readonly string[];
}

/** Page of one control: what it asks, how to meet it, who decides it, where the kit implements it. */
export function controlPage(control: Control, { rules, unblocks, implementedIn }: ControlLinks): string {
  const { id, title, objective, harm, remediation, question, dependsOn, note } = control;
  const mapped = Object.entries(control.mappings).filter(([, ids]) => ids.length > 0);
  return page(`${id} ${title}`, [
    pageText(objective),
    pageText(`Otherwise: ${harm}`),
    note && pageText(note),
    table(
      ["pillar", "principle", "phase", "severity", "risk reduction", "effort", "user impact", "owner"],
      [
        [
          control.pillar,
          control.principle,
          control.phase,
          control.severity,
          control.impact,
          control.effort,
          control.userImpact,
          control.owner,
        ],
      ],
    ),
    section("How to meet it", remediation.map((step, i) => `${i + 1}. ${pageText(step)}`).join("\n")),
    section("What is looked at", (control.conditions ?? []).map(condition).join("\n")),
    section(
      "Rules that decide it",
      rules.map((rule) => `- [${rule.id}](../rules/${rule.id}.md): ${pageText(rule.title)}`).join("\n"),
    ),
    question &&
      section(
        "Question",
        [
          pageText(question.text),
          pageText(question.guidance),
          ...question.evidence.map((one) => `- ${pageText(one)}`),
        ].join("\n\n"),
      ),
    section("In this kit", implementedIn.map((file) => `- [${code(file)}](../../../${file})`).join("\n")),
    section("Order", order(dependsOn, unblocks)),
    section("Frameworks", mapped.map(([name, ids]) => `- ${name}: ${ids.map(pageText).join(", ")}`).join("\n")),
  ]);
}

function order(dependsOn: readonly string[], unblocks: readonly string[]): string {
  const links = (ids: readonly string[]) => ids.map((id) => `[${id}](${id}.md)`).join(", ");
  return [dependsOn.length > 0 && `After ${links(dependsOn)}.`, unblocks.length > 0 && `Before ${links(unblocks)}.`]
    .filter((line) => line !== false)
    .join("\n");
}

function condition(one: Condition): string {
  const by = (one.rules ?? []).map((rule) => `[${rule}](../rules/${rule}.md)`).join(", ");
  const how = by === "" ? "Terraform does not show it: it is asked." : `By ${by}.`;
  const provided = one.capability === undefined ? "" : ` A platform can declare it as ${code(one.capability)}.`;
  return `- ${pageText(one.text)} ${how}${provided}`;
}

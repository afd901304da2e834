import type { Control } from "../catalog/types";
import type { Rule } from "../engine/rule";
import { fenced } from "../reports/markdown-escape";
import { code, page, section, table, pageText } from "../../common/markdown-page";

/** Page of one rule: what it judges, how to repair a finding, what passes and fails. */
export function rulePage(rule: Rule, control: Control | undefined): string {
  const { id, title, severity, on, fix, remedy, covers = [], examples } = rule;
  const example = (json: object) => fenced(JSON.stringify(json, undefined, 2), "json");
  return page(id, [
    pageText(title),
    table(
      ["severity", "control"],
      [[severity, control ? `[${control.id}](../controls/${control.id}.md) ${pageText(control.title)}` : rule.control]],
    ),
    section("Judges", on.map((type) => `- ${code(type)}`).join("\n")),
    section(
      "Fix",
      [
        pageText(fix),
        remedy && `Terraform:\n\n${fenced(remedy.hcl, "hcl")}`,
        remedy && `TypeScript:\n\n${fenced(remedy.typescript, "typescript")}`,
      ]
        .filter(Boolean)
        .join("\n\n"),
    ),
    section("Fails", example(examples.fail)),
    section("Passes", example(examples.pass)),
    section("Covers", covers.map((one) => `- ${code(one)}`).join("\n")),
  ]);
}

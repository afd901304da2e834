import { code, page, section, table, pageText } from "../../common/markdown-page";
import type { ApplyRule } from "../../constructs/core/services/apply-rule";
import { trueOrFalse } from "../../constructs/core/services/apply-rule";
import type { TypeRules } from "../../constructs/core/services/service";
import { commonArguments } from "../../constructs/core/services/shapes";
import { rulesOfStack, typeName, typesOfStacks } from "../apply-table";

const head = ["argument", "what Azure accepts", "source"];

/** What Azure accepts when a stack is applied: one page for each stack, by path below `docs/reference`. */
export function applyPages(): Record<string, string> {
  return Object.fromEntries(Object.keys(typesOfStacks).map((stack) => [`apply/${stack}.md`, applyPage(stack)]));
}

function applyPage(stack: string): string {
  const intro = [
    `What Azure accepts for every argument that \`stacks/${stack}.ts\` sets, beyond what a plan checks. A test compares it with`,
    "the synthesized examples and with estates that use every option.",
  ].join("\n");
  const common = table(
    head,
    Object.entries(commonArguments).map(([path, rule]) => row(path, rule, "")),
  );
  const sections = rulesOfStack(stack).map((rules) => section(typeName(rules), table(head, rowsOf(rules))));
  return page(`Applying ${stack}`, [intro, section("Any type", common), ...sections], "constructs/core/services");
}

function rowsOf({ arguments: own, flags = [], demands = [], source }: TypeRules): string[][] {
  const rules = { ...own, ...Object.fromEntries(flags.map((path) => [path, trueOrFalse])) };
  const paths = Object.keys(rules).sort();
  return [
    ...paths.flatMap((path) => (rules[path] ? [row(path, rules[path], source)] : [])),
    ...demands.map((rule) => row("", rule, source)),
  ];
}

function row(path: string, rule: ApplyRule, source: string): string[] {
  const page = rule.source ?? source;
  const name = page.startsWith("https://learn.microsoft.com/") ? "Microsoft Learn" : "GitHub";
  return [path === "" ? "together" : code(path), pageText(rule.says), `[${name}](${page})`];
}

import { controls } from "../catalog";
import type { Control } from "../catalog/types";
import { pillars } from "../catalog/types";
import type { Rule } from "../engine/rule";
import { rules } from "../rules";
import { controlPage } from "./control-page";
import { page, table, pageText } from "../../common/markdown-page";
import { rulePage } from "./rule-page";

/**
 * The reference pages by path below `docs/reference`: one per control and rule, and an index of each.
 *
 * @param implementedIn files of the kit that say that they implement a control, by its id
 */
export function referencePages(implementedIn: ReadonlyMap<string, readonly string[]>): Record<string, string> {
  const byId = new Map(controls.map((control) => [control.id, control]));
  const linksOf = ({ id }: Control) => ({
    rules: rules.filter((rule) => rule.control === id),
    unblocks: controls.filter((other) => other.dependsOn.includes(id)).map((other) => other.id),
    implementedIn: implementedIn.get(id) ?? [],
  });
  return Object.fromEntries([
    ["controls.md", controlIndex(implementedIn)],
    ["rules.md", ruleIndex()],
    ...controls.map((control) => [`controls/${control.id}.md`, controlPage(control, linksOf(control))]),
    ...rules.map((rule) => [`rules/${rule.id}.md`, rulePage(rule, byId.get(rule.control))]),
  ]);
}

function controlIndex(implementedIn: ReadonlyMap<string, readonly string[]>): string {
  const parts = pillars.flatMap((pillar) => {
    const rows = controls
      .filter((control) => control.pillar === pillar)
      .map(({ id, title, severity, question }) => [
        `[${id}](controls/${id}.md)`,
        pageText(title),
        severity,
        String(rules.filter((rule) => rule.control === id).length),
        question ? "yes" : "",
        String(implementedIn.get(id)?.length ?? 0),
      ]);
    return [`## ${pillar}`, table(["control", "title", "severity", "rules", "question", "files of the kit"], rows)];
  });
  return page("Controls", [`${controls.length} controls by pillar.`, ...parts]);
}

function ruleIndex(): string {
  const row = ({ id, title, severity, control }: Rule) => [
    `[${id}](rules/${id}.md)`,
    pageText(title),
    severity,
    `[${control}](controls/${control}.md)`,
  ];
  const sorted = [...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  return page("Rules", [`${rules.length} rules.`, table(["rule", "finding", "severity", "control"], sorted.map(row))]);
}

/**
 * Which files say that they implement a control ("Implements ZTAI-NW-02"), by the control's id.
 *
 * @param files texts by path
 */
export function implementedControls(files: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const path of Object.keys(files).sort()) {
    const sentences =
      (files[path] ?? "").match(/Implements\s[^@]*?ZTAI-[A-Z]{2}-\d{2}(?:(?:,|\s|\*|and|to)*ZTAI-[A-Z]{2}-\d{2})*/g) ??
      [];
    for (const id of new Set(sentences.flatMap((sentence) => sentence.match(/ZTAI-[A-Z]{2}-\d{2}/g) ?? []))) {
      found.set(id, [...(found.get(id) ?? []), path]);
    }
  }
  return found;
}

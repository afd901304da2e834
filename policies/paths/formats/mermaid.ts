import { mermaidText } from "../../diagram/mermaid";
import { kept } from "../../../common/kept";
import type { Subject } from "../facts";
import type { PathReport } from "../report";

/** Arrows that Mermaid draws before it refuses. */
const mostArrows = 400;

/** The paths as a Mermaid flowchart: whoever has something leads to what he gains by it; dashed is possible. */
export function renderPathsMermaid({ paths }: PathReport): string {
  const boxes = new Map<string, { readonly number: number; readonly subject: Pick<Subject, "id" | "name"> }>();
  const box = (subject: Pick<Subject, "id" | "name">) =>
    `n${kept(boxes, subject.id, () => ({ number: boxes.size, subject })).number}`;
  const arrows = new Set<string>();
  for (const { entry, steps } of paths)
    for (const { from, to, certainty, cause } of steps) {
      const arrow = certainty === "certain" ? "-->" : "-.->";
      for (const fact of from) {
        const start = entry.starts.includes(fact) ? entry : fact.subject;
        if (start.id === to.subject.id) continue;
        arrows.add(`  ${box(start)} ${arrow}|"${mermaidText(cause.allowedBy)}"| ${box(to.subject)}`);
      }
    }
  const shown = [...arrows].slice(0, mostArrows);
  const left = arrows.size - shown.length;
  return [
    ...(left > 0 ? [`%% ${left} more arrows are left out: --from and --to draw a part.`] : []),
    "flowchart LR",
    ...Array.from(boxes.values(), ({ number, subject }) => `  n${number}["${mermaidText(subject.name)}"]`),
    ...shown,
    "",
  ].join("\n");
}

import { firstNames } from "./first-names";
import type { Box, Diagram } from "./group-alike";

/** The diagram as a Mermaid flowchart, which GitHub, GitLab, Azure DevOps and editors draw. */
export function renderMermaid({ detail, stacks, boxes, arrows, logs }: Diagram): string {
  const linesOf = new Map(stacks.map((stack) => [stack, [] as string[]]));
  const outside: number[] = [];
  for (const [i, box] of boxes.entries()) {
    if (box.stack === undefined) outside.push(i);
    else linesOf.get(box.stack)?.push(`    b${i}["${labelOf(box)}"]`);
  }
  const stackLines = Array.from(linesOf).flatMap(([stack, lines], s) => [
    `  subgraph s${s}["${mermaidText(stack)}"]`,
    ...lines,
    "  end",
  ]);
  const numbers = new Map(stacks.map((stack, s) => [stack, s]));
  const arrowLines = arrows.map(({ from, to, labels }) =>
    labels.length === 0 ? `  b${from} --> b${to}` : `  b${from} -->|"${labels.map(mermaidText).join("<br/>")}"| b${to}`,
  );
  const logLines = logs.map(({ stack, to, count }) => `  s${numbers.get(stack)} -. "logs of ${count}" .-> b${to}`);
  return [
    ...(detail === "types" ? ["%% One box for each type of a stack: there are too many resources to draw each."] : []),
    "flowchart LR",
    ...stackLines,
    ...outside.map((i) => `  b${i}(["${labelOf(boxes[i] as Box)}"])`),
    ...arrowLines,
    ...logLines,
    ...(outside.length > 0
      ? ["  classDef outside stroke-dasharray: 4 3", `  class ${outside.map((i) => `b${i}`).join(",")} outside`]
      : []),
    "",
  ].join("\n");
}

function labelOf({ kind, names }: Box): string {
  const head = kind === "" ? [] : [`<b>${mermaidText(kind)}</b>`];
  return [...head, ...firstNames(names).map(mermaidText)].join("<br/>");
}

/** A text that means nothing to Mermaid, the terminal, or the browser that draws it: what is not plain stands as its code. */
export function mermaidText(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,:/()@_-]/gu, (char) => `#${char.codePointAt(0)};`);
}

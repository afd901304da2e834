import { firstNames } from "../../diagram/first-names";
import { mermaidText } from "../../diagram/mermaid";
import type { DataFlowDiagram, ElementKind, FlowElement, TrustBoundary } from "../../threats";

/** How Mermaid draws each kind: a process round, a store as a cylinder, what is outside as a box. */
const shapes: Readonly<Record<ElementKind, readonly [string, string]>> = {
  process: ["([", "])"],
  store: ["[(", ")]"],
  external: ["[", "]"],
};

/** A data-flow diagram as a Mermaid flowchart: boundaries are frames, and a flow has its number. */
export function renderDataFlowMermaid({ boundaries, elements, flows }: DataFlowDiagram): string {
  const drawn = (one: FlowElement): string => {
    const [open, close] = shapes[one.kind];
    return `  ${one.id}${open}"${elementText(one).map(mermaidText).join("<br/>")}"${close}`;
  };
  const frame = (boundary: TrustBoundary): readonly string[] => [
    `  subgraph B${boundaries.indexOf(boundary) + 1}["${mermaidText(boundary.name)}"]`,
    ...elements.filter((one) => one.boundary === boundary.id).map(drawn),
    ...boundaries.filter(({ within }) => within === boundary.id).flatMap(frame),
    "  end",
  ];
  return [
    "flowchart LR",
    ...elements.filter(({ boundary }) => boundary === undefined).map(drawn),
    ...boundaries.filter(({ within }) => within === undefined).flatMap(frame),
    ...flows.map(({ id, from, to }) => `  ${from} -->|"${id}"| ${to}`),
    ...boundaries.map((_, i) => `  style B${i + 1} stroke-dasharray: 6 4`),
    "",
  ].join("\n");
}

/** What an element is, and its first names. */
export function elementText({ id, what, names }: FlowElement): readonly string[] {
  return [what === "" ? id : `${id} ${what}`, ...firstNames(names)];
}

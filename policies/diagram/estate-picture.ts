import { firstNames } from "./first-names";
import type { Diagram } from "./group-alike";
import type { Picture } from "./picture";

/**
 * An estate as a picture: stacks as clusters, what is not in the input dashed.
 * @param hrefOf where a click on a box leads, by its index; nowhere without one
 */
export function estatePicture(diagram: Diagram, hrefOf?: (index: number) => string): Picture {
  const { detail, stacks, boxes, arrows, logs } = diagram;
  const numbers = new Map(stacks.map((stack, i) => [stack, `s${i}`]));
  const each = detail === "types" ? "One box for each type of a stack: there are too many resources to draw each." : "";
  return {
    id: "estate",
    title: "What there is, and what reaches what",
    description: `${boxes.length} boxes and ${arrows.length} arrows. ${each}`.trim(),
    clusters: Array.from(numbers, ([title, id]) => ({ id, title })),
    boxes: boxes.map((box, i) => ({
      id: `b${i}`,
      kind: box.stack === undefined ? "outside" : "part",
      ...(box.stack !== undefined && { cluster: numbers.get(box.stack) }),
      ...(box.kind !== "" && { heading: box.kind }),
      lines: firstNames(box.names),
      ...(hrefOf && { href: hrefOf(i) }),
    })),
    arrows: [
      ...arrows.map(({ from, to, labels }) => ({ from: `b${from}`, to: `b${to}`, labels, isDashed: false })),
      ...logs.map(({ stack, to, count }) => ({
        from: numbers.get(stack) ?? "",
        to: `b${to}`,
        labels: [`logs of ${count}`],
        isDashed: true,
      })),
    ],
  };
}

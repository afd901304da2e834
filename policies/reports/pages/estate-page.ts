import type { Problem } from "../../../common/problem";
import type { Box, Diagram } from "../../diagram/estate-diagram";
import { estatePicture } from "../../diagram/estate-picture";
import { markup, type Markup } from "../html/markup";
import { htmlPage } from "../html/page";
import { counted } from "../../../common/counted";
import { figure } from "./figure";
import { pageStyle } from "./style";
import { unreadNotes } from "./unread-notes";

/** An estate as a page: its picture, and the same as text, to which the boxes lead. Needs no network and no script. */
export async function renderEstatePage(diagram: Diagram, problems: readonly Problem[] = []): Promise<string> {
  const { stacks, boxes, arrows } = diagram;
  const picture = estatePicture(diagram, (index) => `#box-${index}`);
  const groups = [...stacks, undefined].map((stack) => ({
    stack,
    own: boxes.flatMap((box, index) => (box.stack === stack ? [index] : [])),
  }));
  return htmlPage({
    title: "Estate",
    skipTo: ["text", "Skip to the text"],
    style: pageStyle,
    body: markup`${unreadNotes(problems)}<header class="top"><div class="intro">
<h1>Estate</h1>
<p class="lead">${counted(boxes.length, "box", "boxes")} in ${counted(stacks.length, "stack")}, ${counted(arrows.length, "arrow")} between them.</p>
</div></header>
<main>
<section id="picture" aria-labelledby="picture-title"><h2 id="picture-title">Picture</h2>
${await figure(picture, caption(diagram))}
</section>
<section id="text" aria-labelledby="text-title"><h2 id="text-title">In words</h2>
${groups.map(({ stack, own }) => own.length > 0 && stackText(diagram, stack ?? "Not in the input", own))}</section>
</main>`,
  });
}

function caption({ detail }: Diagram): Markup {
  return markup`A box leads to its text. Frames are stacks; dashed boxes are not in the input; a dashed arrow says where logs go. An arrow
without words is a mention, such as of a key.${
    detail === "types" && " There are too many resources to draw each: a box is all of a type in a stack."
  }`;
}

function stackText(diagram: Diagram, title: string, own: readonly number[]): Markup {
  return markup`<h3>${title}</h3>
<ul class="texts">
${own.map((index) => markup`<li id="box-${index}">${boxText(diagram.boxes[index])}${arrowTexts(diagram, index)}</li>\n`)}</ul>
`;
}

function boxText(box: Box | undefined): Markup | undefined {
  return box && markup`${box.kind !== "" && markup`<strong>${box.kind}</strong> `}${box.names.join(", ")}`;
}

function arrowTexts({ boxes, arrows }: Diagram, index: number): Markup | false {
  const own = arrows.filter(({ from }) => from === index);
  const line = (to: number, labels: readonly string[]) =>
    markup`<li>${labels.length > 0 ? `${labels.join(", ")} to ` : "mentions "}<a href="#box-${to}">${boxText(boxes[to])}</a></li>`;
  return own.length > 0 && markup`<ul>${own.map(({ to, labels }) => line(to, labels))}</ul>`;
}

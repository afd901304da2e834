import { markup, trusted, type Markup } from "../reports/html/markup";
import { layoutOf, rounded, type Area, type Layout, type Point } from "./layout";
import { arrowsInWords, nameOfBox, type Picture, type PictureBox } from "./picture";
import { fontSize, lineHeight } from "./text-size";

/** The look of a picture, on a page or by itself: light and dark, and light on paper. */
export const pictureStyle = `.picture { font: ${fontSize}px Helvetica, Arial, "Liberation Sans", sans-serif; }
.picture .sheet { fill: #ffffff; }
.picture .cluster rect { fill: #f3f5f8; stroke: #aab4c0; }
.picture text { fill: #1b2330; }
.picture .cluster text { fill: #4c5867; font-weight: bold; }
.picture .heading { font-weight: bold; }
.picture .box path { fill: #ffffff; stroke: #5a6675; stroke-width: 1.2; }
.picture .start path { fill: #fbe3e8; stroke: #8f1230; stroke-width: 2; }
.picture .store path { fill: #e3edf8; stroke: #2c5282; stroke-width: 2; }
.picture .outside path { stroke-dasharray: 5 4; }
.picture .arrow path { fill: none; stroke: #5a6675; stroke-width: 1.3; }
.picture .arrow .tip { fill: #5a6675; stroke: none; }
.picture .dashed .line { stroke-dasharray: 6 4; }
.picture .label { font-size: ${fontSize - 1}px; stroke: #ffffff; stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
.picture a { cursor: pointer; }
.picture a:focus { outline: none; }
.picture a:hover path, .picture a:focus-visible path { stroke: #0b5cad; stroke-width: 3.5; }
@media screen and (prefers-color-scheme: dark) {
  .picture .sheet { fill: #1a2029; }
  .picture .cluster rect { fill: #222a35; stroke: #4a5665; }
  .picture text { fill: #e6eaf0; }
  .picture .cluster text { fill: #b5bfca; }
  .picture .box path { fill: #1a2029; stroke: #a3aebb; }
  .picture .start path { fill: #4a1622; stroke: #ffb3c1; }
  .picture .store path { fill: #1c3149; stroke: #b3d3f5; }
  .picture .arrow path { stroke: #a3aebb; }
  .picture .arrow .tip { fill: #a3aebb; }
  .picture .label { stroke: #1a2029; }
  .picture a:hover path, .picture a:focus-visible path { stroke: #7ab8f5; }
}
`;

/**
 * Draws a picture for a page, which has {@link pictureStyle} among its styles. Its links can be reached by keyboard; a picture without
 * links is one image with a name and a description.
 */
export async function drawPicture(picture: Picture): Promise<Markup> {
  return drawn(picture, await layoutOf(picture));
}

/** Draws a picture as a file by itself, without links. Each arrow stands in its description as well. */
export async function renderSvg(picture: Picture): Promise<string> {
  const alone = {
    ...picture,
    description: [picture.description, ...arrowsInWords(picture)].join("\n"),
    boxes: picture.boxes.map((box) => ({ ...box, href: undefined })),
  };
  const svg = drawn(alone, await layoutOf(alone), markup`<style>${trusted(pictureStyle)}</style>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.text}\n`;
}

function drawn({ id, title, description, boxes }: Picture, layout: Layout, style?: Markup): Markup {
  const { width, height, clusters, arrows } = layout;
  // What stands in an image is not offered to assistive technology, which would hide the links.
  const role = boxes.some(({ href }) => href !== undefined) ? "group" : "img";
  return markup`<svg xmlns="http://www.w3.org/2000/svg" class="picture" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="${role}" aria-labelledby="${id}-title" aria-describedby="${id}-desc">
<title id="${id}-title">${xml(title)}</title>
<desc id="${id}-desc">${xml(description)}</desc>
${style}<rect class="sheet" width="${width}" height="${height}" />
${clusters.map(
  ({ area, title: { lines, at } }) => markup`<g class="cluster">
<rect x="${area.x - area.width / 2}" y="${area.y - area.height / 2}" width="${area.width}" height="${area.height}" rx="10" />
${textLines(lines, at)}
</g>
`,
)}${arrows.map(
    ({ arrow, curve, tip }) => markup`<g class="arrow${arrow.isDashed && " dashed"}">
<path class="line" d="${pathOf(curve)}" />
<path class="tip" d="${tipOf(curve.at(-1) ?? tip, tip)}" />
</g>
`,
  )}${layout.boxes.map(({ box, area, lines }) => boxMarkup(box, area, lines))}${arrows.map(
    ({ label }) => label && markup`<g class="label">${textLines(label.lines, label.at)}</g>\n`,
  )}</svg>`;
}

function boxMarkup(box: PictureBox, area: Area, lines: readonly string[]): Markup {
  const { kind, heading, href } = box;
  const { x, y } = area;
  const shape = markup`<g class="box ${kind}">
<title>${xml(nameOfBox(box))}</title>
<path d="${outline(kind, area)}" />
${textLines(lines, { x, y: kind === "store" ? y + 4 : y }, heading !== undefined)}
</g>
`;
  return href === undefined ? shape : markup`<a href="${href}" aria-label="${xml(nameOfBox(box))}">${shape}</a>`;
}

function textLines(lines: readonly string[], { x, y }: Point, isHeaded = false): Markup {
  const first = y - ((lines.length - 1) * lineHeight) / 2 + fontSize * 0.35;
  return markup`<text text-anchor="middle">${lines.map(
    (line, i) =>
      markup`<tspan x="${x}" y="${rounded(first + i * lineHeight)}"${isHeaded && i === 0 && markup` class="heading"`}>${xml(line)}</tspan>`,
  )}</text>`;
}

function outline(kind: PictureBox["kind"], { x, y, width, height }: Area): string {
  const [left, top] = [rounded(x - width / 2), rounded(y - height / 2)];
  if (kind === "store") return drum(left, top, rounded(x + width / 2), rounded(y + height / 2));
  const radius = kind === "part" ? 6 : Math.min(height / 2, 18);
  const corner = (toX: number, toY: number) => `a${radius} ${radius} 0 0 1 ${toX} ${toY}`;
  return [
    `M${rounded(left + radius)} ${top}`,
    `h${rounded(width - 2 * radius)}`,
    corner(radius, radius),
    `v${rounded(height - 2 * radius)}`,
    corner(-radius, radius),
    `h${rounded(2 * radius - width)}`,
    corner(-radius, -radius),
    `v${rounded(2 * radius - height)}`,
    corner(radius, -radius),
    "z",
  ].join("");
}

/** A cylinder, as data is drawn. */
function drum(left: number, top: number, right: number, bottom: number): string {
  const arc = `${rounded((right - left) / 2)} 6 0 0`;
  return [
    `M${left} ${top + 6}`,
    `A${arc} 1 ${right} ${top + 6}`,
    `V${bottom - 6}`,
    `A${arc} 1 ${left} ${bottom - 6}`,
    "z",
    `M${left} ${top + 6}`,
    `A${arc} 0 ${right} ${top + 6}`,
  ].join("");
}

function pathOf([start, ...others]: readonly Point[]): string {
  const list = others.map(({ x, y }) => `${x} ${y}`).join(" ");
  return start ? `M${start.x} ${start.y}C${list}` : "";
}

/** A triangle from where the line ends to where the arrow points. */
function tipOf(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const side = { x: ((to.y - from.y) / length) * 4, y: ((from.x - to.x) / length) * 4 };
  const corner = (sign: number) => `${rounded(from.x + sign * side.x)} ${rounded(from.y + sign * side.y)}`;
  return `M${to.x} ${to.y}L${corner(1)}L${corner(-1)}z`;
}

/** A text in one line, without what XML may not hold. Markup in it is escaped where it is written. */
function xml(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, "\ufffd");
}

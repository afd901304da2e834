import type { Edge, Graph, HTMLString, Node, Viz } from "@viz-js/viz";
import type { Picture, PictureArrow, PictureBox } from "./picture";
import { lineHeight, shortened, textWidth, wrapped } from "./text-size";

/** A place in a picture, in pixels from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle around its middle. */
export interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

/** Texts where they are drawn: one line below the other, around a middle. */
interface PlacedText {
  readonly lines: readonly string[];
  readonly at: Point;
}

/** A picture of which everything has its place. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly { readonly box: PictureBox; readonly area: Area; readonly lines: readonly string[] }[];
  readonly clusters: readonly { readonly area: Area; readonly title: PlacedText }[];
  readonly arrows: readonly {
    readonly arrow: PictureArrow;
    /** A curve from its start: each three points after the first are a cubic Bézier curve. */
    readonly curve: readonly Point[];
    readonly tip: Point;
    readonly label?: PlacedText;
  }[];
}

const widestBox = 260;
const widestLabel = 190;
const widestTitle = 320;

/** Around the whole, in pixels. */
const margin = 16;

const padding = { x: 14, y: 9 };

/** Lines that an arrow has before it says how many more there are. */
const labelLines = 4;

/** Arrows that Graphviz leads around boxes. More of them are straight, and less is tried: half a minute becomes a second. */
const curvedArrows = 100;

/** Graphviz counts lengths of boxes in inches, everything else in points. */
const pointsPerInch = 72;

let viz: Promise<Viz> | undefined;

/**
 * Gives everything in a picture its place. Graphviz gets numbers alone, never a text of the estate: what a name says cannot change
 * how it is drawn, and no font of the machine matters.
 */
export async function layoutOf(picture: Picture): Promise<Layout> {
  viz ??= loadGraphviz();
  const boxes = picture.boxes.map(sized);
  const graph = graphOf(picture, boxes);
  const text = (await viz).renderString(graph, { format: "json0", engine: "dot", yInvert: true });
  return placed(picture, boxes, JSON.parse(text) as LaidOut);
}

/**
 * Graphviz says on standard error where it led an arrow in a plainer way than it wanted, which is nothing to tell a user. It takes
 * `console.error` as it finds it when it starts, before the first wait.
 */
async function loadGraphviz(): Promise<Viz> {
  const { instance } = await import("@viz-js/viz");
  const { error } = console;
  console.error = () => undefined;
  try {
    return instance();
  } finally {
    console.error = error;
  }
}

interface SizedBox {
  readonly box: PictureBox;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

function sized(box: PictureBox): SizedBox {
  const inside = widestBox - 2 * padding.x;
  const lines = [...(box.heading === undefined ? [] : [box.heading]), ...box.lines].map((line) =>
    shortened(line, inside),
  );
  const width = Math.max(60, ...lines.map(textWidth)) + 2 * padding.x;
  return { box, lines, width, height: lines.length * lineHeight + 2 * padding.y + (box.kind === "store" ? 8 : 0) };
}

function labelOf({ labels }: PictureArrow): readonly string[] {
  const lines = labels.flatMap((label) => wrapped(label, widestLabel));
  if (lines.length <= labelLines) return lines;
  return [...lines.slice(0, labelLines - 1), "…"];
}

function graphOf({ clusters, arrows }: Picture, boxes: readonly SizedBox[]): Graph {
  const numbers = new Map(boxes.map(({ box }, i) => [box.id, i]));
  const inside = new Map(clusters.map(({ id }) => [id, [] as Node[]]));
  const alone: Node[] = [];
  for (const [i, { box, width, height }] of boxes.entries()) {
    const attributes = { width: width / pointsPerInch, height: height / pointsPerInch };
    (inside.get(box.cluster ?? "") ?? alone).push({ name: `b${i}`, attributes });
  }
  const edges = arrows.map((arrow, i): Edge => {
    const lines = labelOf(arrow);
    const member = inside.get(arrow.from)?.[0]?.name;
    const attributes = {
      id: `e${i}`,
      ...(lines.length > 0 && { label: blank(lines) }),
      ...(member !== undefined && { ltail: clusterName(clusters.findIndex(({ id }) => id === arrow.from)) }),
    };
    return { tail: member ?? `b${numbers.get(arrow.from)}`, head: `b${numbers.get(arrow.to)}`, attributes };
  });
  return {
    directed: true,
    graphAttributes: {
      ...{ rankdir: "LR", compound: true, nodesep: 0.25, ranksep: 0.45, pad: 0 },
      ...(arrows.length > curvedArrows && { splines: "line", nslimit: 1, nslimit1: 1, mclimit: 0.3 }),
    },
    nodeAttributes: { shape: "box", fixedsize: true, label: "" },
    nodes: alone,
    subgraphs: clusters.map(({ id, title }, i) => ({
      name: clusterName(i),
      graphAttributes: { label: blank([shortened(title, widestTitle)]), labeljust: "l", margin: 12 },
      nodes: inside.get(id) ?? [],
    })),
    edges,
  };
}

function clusterName(index: number): string {
  return `cluster_${index}`;
}

/** Room for a text. */
function blank(lines: readonly string[]): HTMLString {
  const width = Math.max(...lines.map(textWidth)) + 8;
  const size = `fixedsize="true" width="${width}" height="${lines.length * lineHeight}"`;
  return {
    html: `<table ${size} border="0" cellborder="0" cellspacing="0" cellpadding="0"><tr><td></td></tr></table>`,
  };
}

/** What Graphviz says: https://graphviz.org/docs/outputs/json/. */
interface LaidOut {
  readonly bb: string;
  readonly objects?: readonly LaidOutObject[];
  readonly edges?: readonly { readonly id: string; readonly pos: string; readonly lp?: string }[];
}

interface LaidOutObject {
  readonly name: string;
  readonly pos?: string;
  readonly bb?: string;
  readonly lp?: string;
}

function placed(
  { clusters, arrows }: Picture,
  boxes: readonly SizedBox[],
  { bb, objects = [], edges = [] }: LaidOut,
): Layout {
  const byName = new Map(objects.map((object) => [object.name, object]));
  // Graphviz lists edges by their nodes, not as they were given.
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  const edgeOf = (index: number) => byId.get(`e${index}`);
  const whole = areaOf(bb);
  const at = (text: string | undefined): Point => moved(pointOf(text ?? ""));
  const moved = ({ x, y }: Point): Point => ({
    x: rounded(x - whole.x + whole.width / 2 + margin),
    y: rounded(y - whole.y + whole.height / 2 + margin),
  });
  return {
    width: Math.ceil(whole.width + 2 * margin),
    height: Math.ceil(whole.height + 2 * margin),
    boxes: boxes.map(({ box, lines, width, height }, i) => ({
      box,
      lines,
      area: { ...at(byName.get(`b${i}`)?.pos), width, height },
    })),
    clusters: clusters.flatMap(({ title }, i) => {
      const found = byName.get(clusterName(i));
      if (found?.bb === undefined) return [];
      const area = areaOf(found.bb);
      const frame = { ...moved(area), width: area.width, height: area.height };
      return [{ area: frame, title: { lines: [shortened(title, widestTitle)], at: at(found.lp) } }];
    }),
    arrows: arrows.map((arrow, i) => {
      const { curve, tip } = curveOf(edgeOf(i)?.pos ?? "");
      const label = edgeOf(i)?.lp;
      return {
        arrow,
        curve: curve.map(moved),
        tip: moved(tip),
        ...(label !== undefined && { label: { lines: labelOf(arrow), at: at(label) } }),
      };
    }),
  };
}

/** `e,10,20 1,2 3,4 5,6 7,8`: where the arrow ends, and the points of its curve. */
function curveOf(pos: string): { readonly curve: readonly Point[]; readonly tip: Point } {
  const parts = pos.split(" ");
  const curve = parts.filter((part) => !/^[es],/.test(part)).map(pointOf);
  const end = parts.find((part) => part.startsWith("e,"));
  return { curve, tip: pointOf(end?.slice(2) ?? parts.at(-1) ?? "") };
}

function pointOf(text: string): Point {
  const [x = 0, y = 0] = text.split(",").map(Number);
  return { x, y };
}

/** `left,lower,right,upper`. */
function areaOf(bb: string): Area {
  const [left = 0, lower = 0, right = 0, upper = 0] = bb.split(",").map(Number);
  return {
    x: (left + right) / 2,
    y: (lower + upper) / 2,
    width: Math.abs(right - left),
    height: Math.abs(upper - lower),
  };
}

/** A length as it is written: a tenth of a pixel is the least. */
export function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}

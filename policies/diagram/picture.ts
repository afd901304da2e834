/** What a box is, which decides its shape: a pill stands outside, a drum holds data. */
export type BoxKind = "part" | "store" | "outside" | "start";

/** One thing in a picture. */
export interface PictureBox {
  /** Unique among the boxes and clusters of a picture. */
  readonly id: string;
  readonly kind: BoxKind;
  /** Id of the cluster it stands in. @default - it stands by itself */
  readonly cluster?: string;
  /** Stands in bold above the lines. @default - the lines stand alone */
  readonly heading?: string;
  readonly lines: readonly string[];
  /** Where a click leads: `#path-1`. @default - nowhere */
  readonly href?: string;
}

/** A frame around boxes: a stack, a network, a trust boundary. One without boxes is not drawn. */
export interface PictureCluster {
  readonly id: string;
  readonly title: string;
}

/** An arrow between two boxes, or from all of a cluster. */
export interface PictureArrow {
  /** Id of a box or of a cluster. */
  readonly from: string;
  /** Id of a box. */
  readonly to: string;
  /** What it says, each on a line of its own. Empty for an arrow without words. */
  readonly labels: readonly string[];
  readonly isDashed: boolean;
}

/** Boxes in clusters and the arrows between them: all that can be drawn. */
export interface Picture {
  /** Unique on the page that it stands on: letters, digits and dashes. */
  readonly id: string;
  readonly title: string;
  /** What it shows, for who does not see it. */
  readonly description: string;
  readonly clusters: readonly PictureCluster[];
  readonly boxes: readonly PictureBox[];
  readonly arrows: readonly PictureArrow[];
}

/** What is written in a box, in one line. */
export function nameOfBox({ heading, lines }: Pick<PictureBox, "heading" | "lines">): string {
  return [...(heading === undefined ? [] : [heading]), lines.join(", ")].join(" ");
}

/** Each arrow as a line of text: `subnet a → key vault b: private endpoint`. */
export function arrowsInWords({ boxes, clusters, arrows }: Picture): readonly string[] {
  const names = new Map([
    ...boxes.map((box) => [box.id, nameOfBox(box)] as const),
    ...clusters.map(({ id, title }) => [id, title] as const),
  ]);
  return arrows.map(({ from, to, labels }) => {
    const said = labels.length > 0 ? `: ${labels.join(", ")}` : "";
    return `${names.get(from)} → ${names.get(to)}${said}`;
  });
}

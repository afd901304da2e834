import { kept } from "../../../common/kept";
import type { Picture, PictureBox } from "../../diagram/picture";
import type { Resource } from "../../estate/resource";
import type { AttackPath, Entry } from "../../paths";
import { spelled } from "../../paths/explain-path";
import { isTry, typeInWords, type Subject } from "../../paths/facts";

/** Arrows and boxes that a reader follows. */
const readable = 60;

/** Paths as a picture, and how many of them are in it. */
export interface PathsPicture {
  readonly picture: Picture;
  readonly drawn: number;
}

interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly labels: Set<string>;
  isDashed: boolean;
}

/** Draws the first of some paths, as many as a reader follows: who starts, what each step leads to, and what allows it. */
export function pathsPicture(paths: readonly AttackPath[], anchorOf: (path: AttackPath) => string): PathsPicture {
  const drawing = new Drawing();
  const drawn = paths.findIndex((path) => !drawing.add(path, anchorOf(path)));
  return { picture: drawing.picture, drawn: drawn < 0 ? paths.length : drawn };
}

class Drawing {
  private readonly boxes = new Map<string, PictureBox>();
  private readonly arrows = new Map<string, Arrow>();

  /** Adds a path, as long as there is room. */
  add(path: AttackPath, anchor: string): boolean {
    if (this.boxes.size >= readable || this.arrows.size >= readable) return false;
    const { entry, steps, target, goal, label } = path;
    const start = this.box(entry, "start", anchor);
    // What goes without saying is not among the steps: whoever starts has it.
    const gained = new Set(steps.map(({ to }) => to));
    const into = new Map<string, Arrow>();
    for (const { from, to, certainty, cause } of steps) {
      const end = this.box(to.subject, kindOf(to.subject), anchor);
      const begins = from.map((fact) =>
        gained.has(fact) ? this.box(fact.subject, kindOf(fact.subject), anchor) : start,
      );
      for (const begin of begins.filter((one) => one !== end))
        into.set(end, this.arrow(begin, end, cause.allowedBy, certainty === "possible"));
      // A step from one thing to more of it is said where the path came to it.
      if (cause.resource && begins.every((begin) => begin === end)) into.get(end)?.labels.add(cause.allowedBy);
    }
    if (!isTry(goal) && (goal === "read" || goal === "change")) this.markStore(target, label);
    return true;
  }

  private box(of: Entry | Subject, kind: PictureBox["kind"], anchor: string): string {
    const id = idOf(of);
    kept(this.boxes, id, () => ({ id, kind, ...namesOf(of), href: `#${anchor}` }));
    return id;
  }

  private markStore(target: Subject, label: AttackPath["label"]): void {
    const box = this.boxes.get(idOf(target));
    if (!box || box.kind !== "part") return;
    const lines = label === "unlabelled" ? box.lines : [...box.lines, spelled(label)];
    this.boxes.set(box.id, { ...box, kind: "store", lines });
  }

  private arrow(from: string, to: string, label: string, isPossible: boolean): Arrow {
    const arrow = kept(this.arrows, JSON.stringify([from, to]), () => ({
      from,
      to,
      labels: new Set<string>(),
      isDashed: true,
    }));
    arrow.labels.add(label);
    if (!isPossible) arrow.isDashed = false;
    return arrow;
  }

  get picture(): Picture {
    const stacks = [...new Set(Array.from(this.boxes.values(), ({ cluster }) => cluster ?? "").filter(Boolean))].sort();
    return {
      id: "paths",
      title: "Attack paths",
      description: `${this.boxes.size} boxes and ${this.arrows.size} arrows; every path stands below as text.`,
      clusters: stacks.map((stack) => ({ id: stack, title: stack.slice(clusterPrefix.length) })),
      boxes: [...this.boxes.values()],
      arrows: Array.from(this.arrows.values(), ({ labels, ...arrow }) => ({ ...arrow, labels: [...labels] })),
    };
  }
}

/** Keeps ids of stacks apart from those of boxes. */
const clusterPrefix = "stack ";

function idOf({ id, resource }: Entry | Subject): string {
  return resource?.key ?? id;
}

function kindOf({ resource }: Subject): PictureBox["kind"] {
  return resource ? "part" : "outside";
}

function namesOf({ name, resource }: Entry | Subject): Pick<PictureBox, "lines" | "heading" | "cluster"> {
  if (!resource) return { lines: [name] };
  return {
    cluster: `${clusterPrefix}${resource.stack}`,
    heading: typeInWords(resource.type),
    lines: [ownName(resource)],
  };
}

function ownName({ azureName, name }: Resource): string {
  return azureName ?? name;
}

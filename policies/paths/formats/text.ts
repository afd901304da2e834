import { printable } from "../../../common/printable";
import type { Trust } from "../attack-graph";
import type { ChokePoint } from "../choke-points";
import { explainPath, sentenceOf, type ExplainedStep } from "../explain-path";
import { isTry } from "../facts";
import type { AttackPath } from "../questions";
import type { PathReport } from "../report";
import { groupPaths, type PathGroup } from "./group-paths";
import { wrap } from "./wrap";

/** What a reader asks, and which paths answer. */
interface Section {
  readonly title: string;
  readonly none: string;
  readonly trusts: readonly Trust[];
}

const sections: readonly Section[] = [
  { title: "From outside", none: "Nobody outside gets in.", trusts: ["anybody", "named"] },
  {
    title: "By people, groups and pipelines of your own",
    none: "None of them has more than reading metadata.",
    trusts: ["own"],
  },
  {
    title: "If one of your own apps, agents or machines is hijacked",
    none: "Nothing that runs has anything to take.",
    trusts: ["inside"],
  },
];

/** Groups of a section that are told in full. */
const told = 10;

/** Changes that are named. */
const named = 5;

/** Paths for a terminal. Ends with a line break. */
export function renderPathsText(report: PathReport): string {
  const { paths, chokePoints } = report;
  const parts = sections.flatMap((section) => {
    const entries = report.entries.filter(({ trust }) => section.trusts.includes(trust));
    if (entries.length === 0) return [];
    return [
      sectionOf(
        section,
        paths.filter(({ entry }) => section.trusts.includes(entry.trust)),
      ),
    ];
  });
  return `${[summary(paths), ...parts, changes(chokePoints, paths.length)].filter((part) => part !== "").join("\n\n")}\n`;
}

function summary(paths: readonly AttackPath[]): string {
  const outside = paths.filter(({ entry }) => entry.trust === "anybody" || entry.trust === "named");
  const harm = outside.filter(({ goal }) => !isTry(goal));
  const certain = harm.filter(({ certainty }) => certainty === "certain").length;
  const doors = outside.length - harm.length;
  return wrap(
    `${counted(certain, "certain path")} and ${counted(harm.length - certain, "possible path")} from outside to data; ${counted(doors, "door")} where a key or a token is missing. ${counted(paths.length, "path")} in all.`,
  );
}

function sectionOf({ title, none }: Section, paths: readonly AttackPath[]): string {
  const groups = groupPaths(paths);
  const shown = groups.slice(0, told).map((group, at) => groupText(group, at + 1));
  const more = groups.length - shown.length;
  return [
    `${title}\n${"-".repeat(title.length)}`,
    ...(groups.length === 0 ? [none] : shown),
    ...(more > 0
      ? [wrap(`${counted(more, "more way")} like these: --from and --to show them, --format json all.`)]
      : []),
  ].join("\n\n");
}

function groupText({ first, others }: PathGroup, number: number): string {
  const { steps } = explainPath(first);
  const mark = first.certainty === "certain" ? "" : "Possible: ";
  return [
    wrap(printable(`${mark}${sentenceOf(first)}.`), `${String(number).padStart(2)}. `),
    ...steps.flatMap((step, at) => stepText(step, at + 1)),
    ...(others.length > 0 ? [wrap(printable(alsoOf(others)), "    ")] : []),
  ].join("\n");
}

function stepText(step: ExplainedStep, number: number): readonly string[] {
  const { says, certainty, allowedBy, address, file, line } = step;
  const doubt = certainty === "certain" ? "" : " (not certain)";
  const place = file ? `, ${file}${line === undefined ? "" : `:${line}`}` : "";
  return [
    wrap(printable(`${says}${doubt}`), `    ${number}. `),
    wrap(printable(`${address ? `${address}${place}: ` : ""}${allowedBy}`), "       "),
  ];
}

/** Goals and targets that the same way leads to. */
function alsoOf(others: readonly AttackPath[]): string {
  const few = others.slice(0, 3).map((path) => sentenceOf({ ...path, entry: { ...path.entry, name: "" } }).trim());
  const more = others.length - few.length;
  return `The same way also ${few.join(", ")}${more > 0 ? `, and ${more} more` : ""}.`;
}

function changes(points: readonly ChokePoint[], all: number): string {
  if (points.length === 0) return "";
  const title = "Single changes that cut the most paths";
  const lines = points.slice(0, named).map(({ change, address, file, line, cuts }) => {
    const place = file ? ` (${file}${line === undefined ? "" : `:${line}`})` : "";
    return wrap(printable(`${address}${place}: ${change}`), `${String(cuts).padStart(4)} of ${all}  `);
  });
  return [`${title}\n${"-".repeat(title.length)}`, lines.join("\n")].join("\n\n");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

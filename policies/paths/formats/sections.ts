import { counted } from "../../../common/counted";
import { outsiders, type Trust } from "../attack-graph";
import { spelled } from "../explain-path";
import { isTry } from "../facts";
import type { DownwardFlow } from "../flows";
import type { AttackPath } from "../questions";
import type { PathReport } from "../report";

/** What a reader asks, and which paths answer. */
export interface PathSection {
  /** Anchor of it on a page. */
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly trusts: readonly Trust[];
  /** One line for each entry in place of its steps. */
  readonly isShort?: true;
}

const sections: readonly PathSection[] = [
  { id: "outside", title: "From outside", none: "Nobody outside gets in.", trusts: outsiders },
  {
    id: "own",
    title: "By people, groups and pipelines of your own",
    none: "None of them gets to data.",
    trusts: ["own"],
  },
  {
    id: "hijacked",
    title: "If one of your own apps, agents or machines is hijacked",
    none: "Nothing that runs has anything to take.",
    trusts: ["inside"],
    isShort: true,
  },
];

/** The questions that an estate gives rise to, each with the paths that answer it. */
export function answered(
  report: Pick<PathReport, "entries" | "paths">,
): readonly { readonly section: PathSection; readonly paths: readonly AttackPath[] }[] {
  return sections.flatMap((section) => {
    const isOf = ({ trust }: { readonly trust: Trust }) => section.trusts.includes(trust);
    const paths = report.paths.filter(({ entry }) => isOf(entry));
    return report.entries.some(isOf) ? [{ section, paths }] : [];
  });
}

/** How many paths there are, in a few sentences. */
export function summary({ paths, notSearched }: PathReport): string {
  const outside = paths.filter(({ entry }) => outsiders.includes(entry.trust));
  const harm = outside.filter(({ goal }) => !isTry(goal));
  const certain = harm.filter(({ certainty }) => certainty === "certain").length;
  const doors = outside.length - harm.length;
  const parts = [
    `${counted(certain, "certain path")} and ${counted(harm.length - certain, "possible path")} from outside.`,
    `${counted(doors, "door")} where whoever comes needs a key or a token.`,
    `${counted(paths.length, "path")} in all.`,
    ...(notSearched.length > 0 ? [`Too many to search from ${notSearched.length} more of your own.`] : []),
  ];
  return parts.join(" ");
}

/** A flow as a sentence. */
export function flowInWords({ by, from, fromLabel, to, toLabel, certainty }: DownwardFlow): string {
  const may = certainty === "certain" ? "may carry" : "perhaps carries";
  return `${by.name} ${may} data of ${from.name} (${spelled(fromLabel)}) to ${to.name} (${spelled(toLabel)}).`;
}

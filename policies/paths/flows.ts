import { kept } from "../../common/kept";
import { isLabel, labelOf } from "../rules/shared/data/classification";
import type { Certainty } from "./attack-graph";
import type { Subject } from "./facts";
import { labels, type AttackPath, type Label } from "./questions";

/** Something that reads data of one label and may write it where a lower one stands. */
export interface DownwardFlow {
  /** Who carries it: address and stack of a workload. */
  readonly by: Subject;
  readonly from: Subject;
  readonly fromLabel: Label;
  readonly to: Subject;
  readonly toLabel: Label;
  readonly certainty: Certainty;
}

/** Data of a higher label that what runs here may write into a place of a lower one; one for each place, from the highest. */
export function downwardFlows(paths: readonly AttackPath[]): readonly DownwardFlow[] {
  const byEntry = new Map<string, AttackPath[]>();
  for (const path of paths) {
    if (path.entry.trust !== "inside" || !path.entry.resource || !isLabelled(path.target)) continue;
    kept(byEntry, path.entry.id, () => []).push(path);
  }
  return [...byEntry.values()].flatMap((own) => {
    const reads = own.filter(({ goal }) => goal === "read").sort((a, b) => rank(a) - rank(b));
    const [highest] = reads;
    if (!highest) return [];
    return own
      .filter((path) => path.goal === "change" && rank(path) > rank(highest))
      .map((path) => ({
        by: { id: path.entry.id, name: path.entry.name, ...(path.entry.resource && { resource: path.entry.resource }) },
        from: highest.target,
        fromLabel: highest.label,
        to: path.target,
        toLabel: path.label,
        certainty: path.certainty === "certain" ? highest.certainty : "possible",
      }));
  });
}

function rank({ label }: AttackPath): number {
  return labels.indexOf(label);
}

/** What has no label, or one that is not known, is neither higher nor lower. */
function isLabelled({ resource }: Subject): boolean {
  return resource !== undefined && isLabel(labelOf(resource));
}

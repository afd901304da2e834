import { oncePer } from "../../common/kept";
import type { Graph } from "../estate/graph";
import type { Entry } from "./attack-graph";
import { attackGraphOf } from "./build";
import { chokePointsOf, type ChokePoints } from "./choke-points";
import { downwardFlows, type DownwardFlow } from "./flows";
import type { Subject } from "./facts";
import { searchedPaths, type AttackPath } from "./questions";

/** What paths say of an estate. */
export interface PathReport {
  readonly entries: readonly Entry[];
  /** What paths may lead to, whether one does or not. */
  readonly targets: readonly Subject[];
  /** The worst first. */
  readonly paths: readonly AttackPath[];
  /** Entries from which nobody searched, since there are more paths than anybody reads. */
  readonly notSearched: readonly Entry[];
  /** Data that may flow from a higher label to a lower one. */
  readonly flows: readonly DownwardFlow[];
  /** The single changes that cut the most paths. */
  readonly chokePoints: ChokePoints;
}

/** All that paths say of an estate, made once for it. */
export const pathReportOf = oncePer((graph: Graph): PathReport => {
  const known = attackGraphOf(graph);
  const { paths, notSearched } = searchedPaths(graph);
  return {
    entries: known.entries,
    targets: known.targets,
    paths,
    notSearched,
    flows: downwardFlows(paths),
    chokePoints: chokePointsOf(known, paths),
  };
});

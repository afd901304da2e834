import { oncePer } from "../../common/kept";
import type { Graph } from "../estate/graph";
import type { Entry } from "./attack-graph";
import { attackGraphOf } from "./build";
import { chokePointsOf, type ChokePoint } from "./choke-points";
import type { Subject } from "./facts";
import { attackPaths, type AttackPath } from "./questions";

/** What paths say of an estate. */
export interface PathReport {
  readonly entries: readonly Entry[];
  /** What paths may lead to, whether one does or not. */
  readonly targets: readonly Subject[];
  /** The worst first. */
  readonly paths: readonly AttackPath[];
  /** The single changes that cut the most paths. */
  readonly chokePoints: readonly ChokePoint[];
}

/** All that paths say of an estate, made once for it. */
export const pathReportOf = oncePer((graph: Graph): PathReport => {
  const known = attackGraphOf(graph);
  const paths = attackPaths(graph);
  return { entries: known.entries, targets: known.targets, paths, chokePoints: chokePointsOf(known, paths) };
});

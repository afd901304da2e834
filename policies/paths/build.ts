import { oncePer } from "../../common/kept";
import type { Graph } from "../estate/graph";
import { AttackGraph } from "./attack-graph";
import { addDoors } from "./doors";
import { addSignIns } from "./sign-in";

/** What adds the edges of one kind, each from its own source in the estate. */
type EdgeSource = (paths: AttackGraph, graph: Graph) => void;

const sources: readonly EdgeSource[] = [addDoors, addSignIns];

/** What follows from what in an estate, made once for it. */
export const attackGraphOf = oncePer((graph: Graph): AttackGraph => {
  const paths = new AttackGraph();
  for (const add of sources) add(paths, graph);
  return paths;
});

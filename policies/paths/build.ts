import { oncePer } from "../../common/kept";
import type { Graph } from "../estate/graph";
import { addAgents } from "./agents";
import { AttackGraph } from "./attack-graph";
import { addDataRoles } from "./data-roles";
import { addDoors } from "./doors";
import { addEgress } from "./egress";
import { addIdentities } from "./identities";
import { addKeys } from "./keys";
import { addMachines } from "./machines";
import { addNetworks } from "./networks";
import { addParts } from "./parts";
import { addPipelines } from "./pipelines";
import { addPublishers } from "./publishers";
import { addContents, addRights } from "./rights";
import { addSignIns } from "./sign-in";
import { addTranslations } from "./translations";
import { addTrustedServices } from "./trusted-services";
import { addWorkloads } from "./workloads";

/** What adds the steps of one kind, each from its own source in the estate. */
type StepSource = (paths: AttackGraph, graph: Graph) => void;

/** The internet is the first to enter; what containers hold is told once all rights over them are known. */
const sources: readonly StepSource[] = [
  addDoors,
  addMachines,
  addPublishers,
  addTranslations,
  addNetworks,
  addParts,
  addSignIns,
  addPipelines,
  addIdentities,
  addDataRoles,
  addRights,
  addContents,
  addWorkloads,
  addTrustedServices,
  addAgents,
  addKeys,
  addEgress,
];

/** What follows from what in an estate, made once for it. */
export const attackGraphOf = oncePer((graph: Graph): AttackGraph => {
  const paths = new AttackGraph();
  for (const add of sources) add(paths, graph);
  return paths;
});

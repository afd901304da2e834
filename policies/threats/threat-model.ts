import type { Assessment } from "../assessment/assess";
import { hasOpenParts } from "../assessment/unread";
import { threats } from "../catalog";
import { controlOwners, type ControlOwner, type Threat } from "../catalog/types";
import type { Graph } from "../estate/graph";
import { applicabilityOf, type Applicability } from "./applicability";
import { dataFlowOf, type DataFlowDiagram } from "./data-flow";
import { mitigationsOf, type Mitigation } from "./mitigation";
import { residualRisk, type ResidualRisk } from "./residual-risk";

/** A threat of the catalog, as it stands for one estate. */
export interface ModelledThreat extends Applicability {
  readonly threat: Threat;
  /** Every control that stands against it, in the order of the catalog. */
  readonly mitigations: readonly Mitigation[];
  /** What is left of it. @default - it does not apply */
  readonly risk?: ResidualRisk;
  /** Whose controls are missing or not known, those with the most first; of all where none is. Nobody where it does not apply. */
  readonly owners: readonly ControlOwner[];
}

/** The threats to one estate. */
export interface ThreatModel {
  /** The day on which it was judged, `YYYY-MM-DD`. */
  readonly today: string;
  /** Nothing is judged: a form for a design that is not built. */
  readonly blank: boolean;
  readonly assessment: Assessment;
  /** All threats of the catalog, in its order. */
  readonly threats: readonly ModelledThreat[];
  readonly dataFlow: DataFlowDiagram;
}

/** The threat model of an estate that was assessed. @param blank leaves open what was judged */
export function threatModelOf(assessment: Assessment, graph: Graph, blank = false): ThreatModel {
  const known = mitigationsOf(assessment, blank);
  const isWhole = !hasOpenParts(assessment.unread);
  return {
    today: assessment.today,
    blank,
    assessment,
    dataFlow: dataFlowOf(graph),
    threats: threats.map((threat) => modelled(threat, applicabilityOf(threat.id, graph, isWhole), known)),
  };
}

function modelled(
  threat: Threat,
  applicability: Applicability,
  known: ReadonlyMap<string, Mitigation>,
): ModelledThreat {
  const mitigations = threat.mitigatedBy.flatMap((id) => known.get(id) ?? []);
  if (applicability.applies === "no") return { threat, ...applicability, mitigations, owners: [] };
  return { threat, ...applicability, mitigations, risk: residualRisk(mitigations), owners: ownersOf(mitigations) };
}

function ownersOf(mitigations: readonly Mitigation[]): readonly ControlOwner[] {
  const count = (states: readonly Mitigation["state"][], owner: ControlOwner) =>
    mitigations.filter((one) => states.includes(one.state) && one.control.owner === owner).length;
  for (const states of [["missing"], ["unknown", "open"], ["found", "declared"]] as const) {
    const found = controlOwners.filter((owner) => count(states, owner) > 0);
    if (found.length > 0) return found.sort((a, b) => count(states, b) - count(states, a));
  }
  return [];
}

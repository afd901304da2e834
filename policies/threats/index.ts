export { whenApplies, type Applicability } from "./applicability";
export type { DataFlow, DataFlowDiagram, ElementKind, FlowElement, TrustBoundary } from "./data-flow";
export type { Mitigation, MitigationState } from "./mitigation";
export { modelThreats, modelThreatsIn, type ThreatOptions } from "./model-threats";
export { riskFormula, type ResidualRisk, type RiskLevel } from "./residual-risk";
export type { ModelledThreat, ThreatModel } from "./threat-model";

import type { JudgedFinding } from "../../assessment/exemptions";
import type { Resource } from "../../estate/resource";
import { riskFormula, type Mitigation, type ModelledThreat, type ThreatModel } from "../../threats";

/** Version of the shape of {@link renderThreatsJson}; what is added does not change it. */
export const threatsVersion = 1;

/** A threat model for other programs. The same estate gives the same bytes. */
export function renderThreatsJson(model: ThreatModel): string {
  const { today, blank, assessment, threats, dataFlow } = model;
  const mitigations = new Map(
    threats.flatMap((threat) => threat.mitigations.map((one) => [one.control.id, one] as const)),
  );
  const json = {
    version: threatsVersion,
    today,
    blank,
    inputs: assessment.inputs,
    unread: assessment.unread.map(({ name, allowed }) => ({ name, allowed })),
    riskFormula,
    dataFlow: {
      boundaries: dataFlow.boundaries,
      elements: dataFlow.elements.map(({ resources, ...element }) => ({
        ...element,
        resources: resources.map(resourceEntry),
      })),
      flows: dataFlow.flows,
    },
    threats: threats.map(threatEntry),
    controls: [...mitigations.values()].sort((a, b) => (a.control.id < b.control.id ? -1 : 1)).map(controlEntry),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function threatEntry({ threat, applies, why, because, mitigations, risk, owners }: ModelledThreat): object {
  return {
    ...threat,
    applies,
    why,
    because: because.map(resourceEntry),
    mitigatedBy: mitigations.map(({ control, state }) => ({ control: control.id, state })),
    risk: risk ?? null,
    owners,
  };
}

function resourceEntry({ stack, address, file, line }: Resource): object {
  return { stack, address, file, ...(line !== undefined && { line }) };
}

function controlEntry({ control, state, proofs, findings, vouchedBy, evidence, step }: Mitigation): object {
  const { id, title, objective, severity, impact, owner, question } = control;
  return {
    control: id,
    title,
    objective,
    severity,
    impact,
    owner,
    ...(question && { question: question.text }),
    state,
    proofs: proofs.map(placeEntry),
    findings: findings.map((finding) => ({
      ...placeEntry(finding),
      severity: finding.severity,
      message: finding.message,
      fix: finding.fix,
      ...(finding.exemption && { acceptedUntil: finding.exemption.expires }),
    })),
    vouchedBy,
    evidence,
    ...(step !== undefined && { step }),
  };
}

function placeEntry({ rule, stack, address, file, line }: JudgedFinding): object {
  return { rule, stack, address, file, ...(line !== undefined && { line }) };
}

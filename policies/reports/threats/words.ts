import { estateType } from "../../estate/estate";
import type { ControlOwner } from "../../catalog/types";
import type { JudgedFinding } from "../../assessment/exemptions";
import type { Applicability, Mitigation, MitigationState, ModelledThreat, RiskLevel, ThreatModel } from "../../threats";
import { counted } from "../../../common/counted";

/** What readers see of a state of a control. */
export const mitigationNames: Readonly<Record<MitigationState, string>> = {
  found: "Found",
  missing: "Missing",
  declared: "Declared",
  unknown: "Not known",
  "not-applicable": "Not applicable",
  open: "To be decided",
};

export const appliesNames: Readonly<Record<Applicability["applies"], string>> = {
  yes: "Applies",
  unknown: "Not known",
  no: "Does not apply",
};

export const riskNames: Readonly<Record<RiskLevel, string>> = {
  high: "High",
  medium: "Medium",
  low: "Low",
  unknown: "Not known",
  open: "To be decided",
};

/** Who owns what has to be done, in words. */
export const threatOwnerNames: Readonly<Record<ControlOwner, string>> = {
  platform: "platform team",
  workload: "workload team",
  tenant: "administrators of the tenant",
};

export function ownersText(owners: readonly ControlOwner[]): string {
  return owners.length === 0 ? "–" : owners.map((owner) => threatOwnerNames[owner]).join(", then ");
}

/** `8 threats apply, 3 are not known to, 18 do not.` */
export function threatCounts({ threats }: ThreatModel): string {
  const number = (applies: Applicability["applies"]) => threats.filter((one) => one.applies === applies).length;
  const [yes, open, no] = [number("yes"), number("unknown"), number("no")];
  return `Of ${counted(threats.length, "threat")}, ${yes} ${yes === 1 ? "applies" : "apply"}, ${open} may apply, and ${no} ${no === 1 ? "does" : "do"} not.`;
}

/** What is known of the controls against a threat, in one line. */
export function mitigationCounts({ mitigations }: Pick<ModelledThreat, "mitigations">): string {
  const states: readonly MitigationState[] = ["found", "missing", "declared", "unknown", "open"];
  const told = states.flatMap((state) => {
    const count = mitigations.filter((one) => one.state === state).length;
    return count > 0 ? [`${count} ${mitigationNames[state].toLowerCase()}`] : [];
  });
  return told.join(", ") || "none applies";
}

/** Rules and places before the others are counted. */
const shown = 3;

/** What says that a control is in the state it is in, in one sentence each. */
export function evidenceOf({ control, state, proofs, findings, vouchedBy, evidence }: Mitigation): readonly string[] {
  const told: string[] = [];
  if (proofs.length > 0) told.push(`${rulesOf(proofs)} on ${placesOf(proofs)}`);
  const [first] = findings;
  if (first) told.push(`${rulesOf(findings)} on ${placesOf(findings)}: ${first.message}`);
  if (vouchedBy.length > 0) {
    const word = state === "missing" ? "accepted or answered by" : "by the word of";
    told.push(`${word} ${vouchedBy.join(", ")}${evidence.length > 0 ? `: ${evidence.join(", ")}` : ""}`);
  }
  if (state === "not-applicable") told.push("Nothing that it is about is in the input.");
  if (told.length === 0 && (state === "unknown" || state === "open"))
    told.push(control.question?.text ?? "Nothing in the input decides it.");
  return told;
}

function rulesOf(findings: readonly JudgedFinding[]): string {
  return shortList(findings.map(({ rule }) => rule));
}

/** How a sentence names what a rule judged that is no resource. */
const wholes: Readonly<Record<string, string>> = {
  [estateType]: "the estate as a whole",
  terraform: "the settings of Terraform",
};

function placesOf(findings: readonly JudgedFinding[]): string {
  return shortList(findings.map(({ address, type }) => wholes[type] ?? address));
}

function shortList(names: readonly string[]): string {
  const all = [...new Set(names)];
  const rest = all.length - shown;
  return `${all.slice(0, shown).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

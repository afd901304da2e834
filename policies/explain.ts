import { findControl, findThreat, type Control, type Threat } from "./catalog";
import type { Rule } from "./engine/rule";
import { threatFrameworks } from "./catalog/threat-frameworks";
import { problemCodes } from "./problem-codes";
import { rules } from "./rules";
import { whenApplies } from "./threats";
import { entry } from "../common/table";

/** A control with the rules that decide it. */
export interface ControlExplanation {
  readonly control: Control;
  readonly rules: readonly Rule[];
}

/** A threat with when it applies, and the controls that stand against it. */
export interface ThreatExplanation {
  readonly threat: Threat;
  /** As a sentence. */
  readonly applies: string;
  /** Ids by the name of the framework; none is empty. */
  readonly frameworks: Readonly<Record<string, readonly string[]>>;
  readonly controls: readonly Control[];
}

/** The threat with an id, or undefined. */
export function explainThreat(id: string): ThreatExplanation | undefined {
  const threat = findThreat(id);
  if (!threat) return undefined;
  const frameworks = Object.fromEntries(threatFrameworks(threat));
  return {
    threat,
    applies: whenApplies(id),
    frameworks,
    controls: threat.mitigatedBy.flatMap((one) => findControl(one) ?? []),
  };
}

/** The rule with an id, or undefined. */
export function explainRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

/** The control with an id and its rules, or undefined. */
export function explainControl(id: string): ControlExplanation | undefined {
  const control = findControl(id);
  return control && { control, rules: rules.filter((rule) => rule.control === id) };
}

/** What a code such as `ZTAI-POL-001` means, or undefined. */
export function explainProblem(code: string): string | undefined {
  return entry(problemCodes, code);
}

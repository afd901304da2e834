import { findControl, type Control } from "./catalog";
import type { Rule } from "./engine/rule";
import { problemCodes } from "./problem-codes";
import { rules } from "./rules";
import { entry } from "../common/table";

/** A control with the rules that decide it. */
export interface ControlExplanation {
  readonly control: Control;
  readonly rules: readonly Rule[];
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

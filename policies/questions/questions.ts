import type { Control, ControlQuestion } from "../catalog";
import type { Rule } from "../engine/rule";

/** A control that somebody has to answer for. */
export interface Question {
  readonly control: Control;
  readonly question: ControlQuestion;
  /** `always`: no rule decides it. `without-terraform`: rules do, where the Terraform that is given holds what they judge. */
  readonly when: "always" | "without-terraform";
}

/**
 * The controls to ask about, in the order given. A control that no rule in use decides is always asked, from its
 * objective when it has no question of its own, so that each control has a rule or a question.
 */
export function questions(controls: readonly Control[], rules: readonly Rule[]): readonly Question[] {
  const decided = new Set(rules.map(({ control }) => control));
  return controls.flatMap((control): Question[] => {
    if (!decided.has(control.id))
      return [{ control, question: control.question ?? ofObjective(control), when: "always" }];
    return control.question ? [{ control, question: control.question, when: "without-terraform" }] : [];
  });
}

function ofObjective({ objective }: Control): ControlQuestion {
  return {
    text: `${objective} Is that so?`,
    guidance: "No rule in use decides this control, although Terraform can show it.",
    evidence: ["Code or export of the setting"],
  };
}

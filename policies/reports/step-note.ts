import type { PlanStep } from "../assessment/remediation-plan";

/** What a step's headline says beside its title. */
export function stepNote({ control, severity, effort, neededBy }: PlanStep): string {
  const first = neededBy.length > 0 ? `; ${neededBy.join(", ")} waits for it` : "";
  return `${control}, ${severity}, effort ${effort}${first}`;
}

import type { PlanStep } from "../assessment/remediation-plan";

/** What a step's headline says beside its title. */
export function stepNote({ control, severity, owner, effort, neededBy }: PlanStep): string {
  const before = neededBy.length > 0 ? `; before others, since ${neededBy.join(", ")} waits for it` : "";
  return `${control}, ${severity}, ${owner}, effort ${effort}${before}`;
}

/** What a step takes in because it needs it, in a sentence; undefined where it needs nothing less urgent. */
export function firstNote({ first }: PlanStep): string | undefined {
  if (first.length === 0) return undefined;
  return first.map(({ control, title }) => `${title} (${control})`).join("; ");
}

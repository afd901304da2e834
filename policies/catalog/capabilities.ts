import { controls } from "./index";
import type { Condition, Control } from "./types";

/** A condition that somebody outside of the input can provide, with its control. */
export interface ProvidedCondition {
  readonly control: Control;
  readonly condition: Condition;
}

/** The conditions behind each capability, in the order of the names. */
export const conditionsByCapability: ReadonlyMap<string, readonly ProvidedCondition[]> = new Map(
  [...new Set(controls.flatMap(({ conditions = [] }) => conditions.flatMap(({ capability }) => capability ?? [])))]
    .sort()
    .map((capability) => [
      capability,
      controls.flatMap((control) =>
        (control.conditions ?? [])
          .filter((condition) => condition.capability === capability)
          .map((condition) => ({ control, condition })),
      ),
    ]),
);

/** All capabilities: what the owner of a platform can say that it provides. */
export const capabilities: readonly string[] = [...conditionsByCapability.keys()];

/** The capability that a rule's condition belongs to, by the id of the rule. */
export const capabilityOfRule: ReadonlyMap<string, string> = new Map(
  [...conditionsByCapability].flatMap(([capability, provided]) =>
    provided.flatMap(({ condition }) => (condition.rules ?? []).map((rule) => [rule, capability] as const)),
  ),
);

import type { Mutant } from "../mutant";
import { mutantsOf } from "../mutant";
import { operators } from "../operators";
import type { Stacks } from "../estate";
import { overrideBody, worsen, write } from "./arguments";
import type { Change } from "./change";
import { addDoors } from "./doors";
import { weakenInputs } from "./inputs";
import { countNothing, ignoreChanges } from "./lifecycle";
import { weakenPolicies } from "./policy-text";
import { writeSecrets } from "./secrets";
import { weakenSettings } from "./settings";
import { updateBehind } from "./updates";

const changes: readonly Change[] = [
  (stacks) => mutantsOf(stacks, operators),
  worsen,
  write,
  overrideBody,
  addDoors,
  ignoreChanges,
  countNothing,
  updateBehind,
  weakenPolicies,
  writeSecrets,
  weakenSettings,
  weakenInputs,
];

/** Every mutant of an estate, one change each; the same change by two ways counts once. */
export function allMutants(stacks: Stacks): readonly Mutant[] {
  const byLabel = new Map<string, Mutant>();
  for (const mutant of changes.flatMap((change) => change(stacks)))
    if (!byLabel.has(mutant.label)) byLabel.set(mutant.label, mutant);
  return [...byLabel.values()];
}

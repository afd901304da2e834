import type { AddCommand } from "../program";
import { addAssess } from "./assess";
import { addImport, addQuestions } from "./answers";
import { addControls, addRules } from "./catalog";
import { addDestroyPlan } from "./destroy-plan";
import { addExplain } from "./explain";
import { addSynth } from "./synth";
import { addTestRules } from "./test-rules";
import { addValidate } from "./validate";

/** Every command, in the order of the help. */
export const commands: readonly AddCommand[] = [
  addValidate,
  addSynth,
  addDestroyPlan,
  addAssess,
  addExplain,
  addRules,
  addControls,
  addQuestions,
  addImport,
  addTestRules,
];

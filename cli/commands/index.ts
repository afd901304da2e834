import type { AddCommand } from "../program";
import { designedEstate } from "../designed-estate";
import { addBlueprints } from "./blueprints";
import { addCosts } from "./costs";
import { addDestroyPlan } from "./destroy-plan";
import { judgingCommands } from "./judging";
import { addSynth } from "./synth";
import { addValidate } from "./validate";

/** Every command, in the order of the help. */
export const commands: readonly AddCommand[] = [
  addBlueprints,
  addValidate,
  addSynth,
  addCosts,
  addDestroyPlan,
  ...judgingCommands(designedEstate),
];

import type { Rule } from "../../engine/rule";
import defenderPlatformPlans from "./defender-platform-plans";
import defenderPosture from "./defender-posture";
import ownershipTags from "./ownership-tags";
import stateSignIn from "./state-sign-in";

/** Rules of the pillar infrastructure, in the order of their files. */
export const infrastructureRules: readonly Rule[] = [
  defenderPlatformPlans,
  defenderPosture,
  ownershipTags,
  stateSignIn,
];

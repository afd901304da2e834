import type { Rule } from "../../engine/rule";
import clusterDefender from "./cluster-defender";
import clusterPolicyAddOn from "./cluster-policy-add-on";
import defenderPlatformPlans from "./defender-platform-plans";
import defenderPosture from "./defender-posture";
import hostEncryption from "./host-encryption";
import ownershipTags from "./ownership-tags";
import stateSignIn from "./state-sign-in";

/** Rules of the pillar infrastructure, in the order of their files. */
export const infrastructureRules: readonly Rule[] = [
  clusterDefender,
  clusterPolicyAddOn,
  defenderPlatformPlans,
  defenderPosture,
  hostEncryption,
  ownershipTags,
  stateSignIn,
];

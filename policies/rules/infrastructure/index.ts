import type { Rule } from "../../engine/rule";
import clusterDefender from "./cluster-defender";
import clusterPolicyAddOn from "./cluster-policy-add-on";
import confidentialDiskKey from "./confidential-disk-key";
import confidentialMachine from "./confidential-machine";
import databaseGeoBackup from "./database-geo-backup";
import databaseThreatDetection from "./database-threat-detection";
import defenderPlatformPlans from "./defender-platform-plans";
import defenderPosture from "./defender-posture";
import hostEncryption from "./host-encryption";
import machineBackup from "./machine-backup";
import machineManagedDisks from "./machine-managed-disks";
import ownershipTags from "./ownership-tags";
import stateSignIn from "./state-sign-in";

/** Rules of the pillar infrastructure, in the order of their files. */
export const infrastructureRules: readonly Rule[] = [
  clusterDefender,
  clusterPolicyAddOn,
  confidentialDiskKey,
  confidentialMachine,
  databaseGeoBackup,
  databaseThreatDetection,
  defenderPlatformPlans,
  defenderPosture,
  hostEncryption,
  machineBackup,
  machineManagedDisks,
  ownershipTags,
  stateSignIn,
];

import type { Rule } from "../../engine/rule";
import backupImmutable from "./backup-immutable";
import backupSoftDelete from "./backup-soft-delete";
import clusterDefender from "./cluster-defender";
import clusterPolicyAddOn from "./cluster-policy-add-on";
import computeZones from "./compute-zones";
import confidentialDiskKey from "./confidential-disk-key";
import confidentialMachine from "./confidential-machine";
import criticalResourceLock from "./critical-resource-lock";
import databaseGeoBackup from "./database-geo-backup";
import databaseThreatDetection from "./database-threat-detection";
import defenderForApis from "./defender-for-apis";
import defenderForApps from "./defender-for-apps";
import defenderForContainers from "./defender-for-containers";
import defenderForCosmos from "./defender-for-cosmos";
import defenderForDatabases from "./defender-for-databases";
import defenderForSql from "./defender-for-sql";
import defenderPlanExtensions from "./defender-plan-extensions";
import defenderPlanOff from "./defender-plan-off";
import defenderPlatformPlans from "./defender-platform-plans";
import defenderPosture from "./defender-posture";
import hostEncryption from "./host-encryption";
import keyRead from "./key-read";
import machineBackup from "./machine-backup";
import machineManagedDisks from "./machine-managed-disks";
import outputSecret from "./output-secret";
import ownershipTags from "./ownership-tags";
import policyExemptionExpiry from "./policy-exemption-expiry";
import policyNotEnforced from "./policy-not-enforced";
import providerStorageKeys from "./provider-storage-keys";
import stateSignIn from "./state-sign-in";

/** Rules of the pillar infrastructure, in the order of their files. */
export const infrastructureRules: readonly Rule[] = [
  backupImmutable,
  backupSoftDelete,
  clusterDefender,
  clusterPolicyAddOn,
  computeZones,
  confidentialDiskKey,
  confidentialMachine,
  criticalResourceLock,
  databaseGeoBackup,
  databaseThreatDetection,
  defenderForApis,
  defenderForApps,
  defenderForContainers,
  defenderForCosmos,
  defenderForDatabases,
  defenderForSql,
  defenderPlanExtensions,
  defenderPlanOff,
  defenderPlatformPlans,
  defenderPosture,
  hostEncryption,
  keyRead,
  machineBackup,
  machineManagedDisks,
  outputSecret,
  ownershipTags,
  policyExemptionExpiry,
  policyNotEnforced,
  providerStorageKeys,
  stateSignIn,
];

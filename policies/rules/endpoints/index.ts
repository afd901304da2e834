import type { Rule } from "../../engine/rule";
import bastionFileTransfer from "./bastion-file-transfer";
import bastionShareableLink from "./bastion-shareable-link";
import clusterNodeUpgrades from "./cluster-node-upgrades";
import clusterVersionUpgrades from "./cluster-version-upgrades";
import compliantDeviceSignIn from "./compliant-device-sign-in";
import defenderForServers from "./defender-for-servers";
import defenderIntegration from "./defender-integration";
import machineAgent from "./machine-agent";
import machinePassword from "./machine-password";
import machinePublicAddress from "./machine-public-address";
import machineUpdates from "./machine-updates";
import mlComputeIdle from "./ml-compute-idle";
import mlComputePublicAddress from "./ml-compute-public-address";
import mlComputeSsh from "./ml-compute-ssh";
import nodePublicAddress from "./node-public-address";
import notebookNodeAddress from "./notebook-node-address";
import trustedBoot from "./trusted-boot";
import webRuntimeSupported from "./web-runtime-supported";

/** Rules of the pillar endpoints, in the order of their files. */
export const endpointsRules: readonly Rule[] = [
  bastionFileTransfer,
  bastionShareableLink,
  clusterNodeUpgrades,
  clusterVersionUpgrades,
  compliantDeviceSignIn,
  defenderForServers,
  defenderIntegration,
  machineAgent,
  machinePassword,
  machinePublicAddress,
  machineUpdates,
  mlComputeIdle,
  mlComputePublicAddress,
  mlComputeSsh,
  nodePublicAddress,
  notebookNodeAddress,
  trustedBoot,
  webRuntimeSupported,
];

import type { Rule } from "../../engine/rule";
import appSecretSource from "./app-secret-source";
import containerAppIngress from "./container-app-ingress";
import containerEnvironmentInternal from "./container-environment-internal";
import containerPeerEncryption from "./container-peer-encryption";
import imagePullIdentity from "./image-pull-identity";
import registryHardened from "./registry-hardened";

/** Rules of the pillar applications, in the order of their files. */
export const applicationsRules: readonly Rule[] = [
  appSecretSource,
  containerAppIngress,
  containerEnvironmentInternal,
  containerPeerEncryption,
  imagePullIdentity,
  registryHardened,
];

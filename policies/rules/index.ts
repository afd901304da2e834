import type { Rule } from "../engine/rule";
import aiAccountLocalAuth from "./identities/ai-account-local-auth";
import appConfigurationKeys from "./identities/app-configuration-keys";
import appInsightsLocalAuth from "./identities/app-insights-local-auth";
import applicationPassword from "./identities/application-password";
import cosmosKeys from "./identities/cosmos-keys";
import customRoleWildcards from "./identities/custom-role-wildcards";
import federatedSubject from "./identities/federated-subject";
import logWorkspaceLocalAuth from "./identities/log-workspace-local-auth";
import managedIdentity from "./identities/managed-identity";
import messagingSharedAccess from "./identities/messaging-shared-access";
import redisAccessKeys from "./identities/redis-access-keys";
import registryAdminUser from "./identities/registry-admin-user";
import roleListsKeys from "./identities/role-lists-keys";
import roleNotPrivileged from "./identities/role-not-privileged";
import roleScope from "./identities/role-scope";
import searchApiKeys from "./identities/search-api-keys";
import standingUserGrant from "./identities/standing-user-grant";
import storageSharedKey from "./identities/storage-shared-key";
import machinePassword from "./endpoints/machine-password";
import machinePublicAddress from "./endpoints/machine-public-address";
import trustedBoot from "./endpoints/trusted-boot";
import agentSubnet from "./network/agent-subnet";
import aiAccountOutbound from "./network/ai-account-outbound";
import ddosProtection from "./network/ddos-protection";
import defaultRouteFirewall from "./network/default-route-firewall";
import firewallDnsProxy from "./network/firewall-dns-proxy";
import firewallPolicyBlocks from "./network/firewall-policy-blocks";
import firewallWildcardEgress from "./network/firewall-wildcard-egress";
import networkDefaultDeny from "./network/network-default-deny";
import networkFlowLog from "./network/network-flow-log";
import privateDnsZoneLinked from "./network/private-dns-zone-linked";
import privateEndpointDns from "./network/private-endpoint-dns";
import privateEndpointSubResource from "./network/private-endpoint-sub-resource";
import privateEndpoint from "./network/private-endpoint";
import publicAddressOwner from "./network/public-address-owner";
import publicNetworkAccess from "./network/public-network-access";
import securityGroupExplicitDeny from "./network/security-group-explicit-deny";
import securityGroupOpenInbound from "./network/security-group-open-inbound";
import subnetDefaultOutbound from "./network/subnet-default-outbound";
import subnetRouteTable from "./network/subnet-route-table";
import subnetSecurityGroup from "./network/subnet-security-group";
import transportEncryption from "./network/transport-encryption";
import classificationTag from "./data/classification-tag";
import corpusWriters from "./data/corpus-writers";
import cosmosContinuousBackup from "./data/cosmos-continuous-backup";
import customerManagedKey from "./data/customer-managed-key";
import inferenceRegion from "./data/inference-region";
import keyRotation from "./data/key-rotation";
import keyVaultHardened from "./data/key-vault-hardened";
import secretExpiry from "./data/secret-expiry";
import storageAnonymousAccess from "./data/storage-anonymous-access";
import storageDoubleEncryption from "./data/storage-double-encryption";
import storageRollback from "./data/storage-rollback";
import storageTenantBoundary from "./data/storage-tenant-boundary";
import deploymentGuardrail from "./ai-resources/deployment-guardrail";
import harmFilters from "./ai-resources/harm-filters";
import indirectAttackShield from "./ai-resources/indirect-attack-shield";
import jailbreakShield from "./ai-resources/jailbreak-shield";
import modelAllowList from "./ai-resources/model-allow-list";
import modelVersionPinned from "./ai-resources/model-version-pinned";
import protectedMaterial from "./ai-resources/protected-material";
import synchronousFilter from "./ai-resources/synchronous-filter";
import appSecretSource from "./applications/app-secret-source";
import containerAppIngress from "./applications/container-app-ingress";
import containerEnvironmentInternal from "./applications/container-environment-internal";
import containerPeerEncryption from "./applications/container-peer-encryption";
import imagePullIdentity from "./applications/image-pull-identity";
import registryHardened from "./applications/registry-hardened";
import defenderPlatformPlans from "./infrastructure/defender-platform-plans";
import defenderPosture from "./infrastructure/defender-posture";
import ownershipTags from "./infrastructure/ownership-tags";
import stateSignIn from "./infrastructure/state-sign-in";
import aiServiceLogs from "./visibility/ai-service-logs";
import defenderForAi from "./visibility/defender-for-ai";
import logRetention from "./visibility/log-retention";
import privateLinkScopeMode from "./visibility/private-link-scope-mode";
import sentinelOnboarded from "./visibility/sentinel-onboarded";
import supportingServiceLogs from "./visibility/supporting-service-logs";
import telemetryPrivate from "./visibility/telemetry-private";
import telemetryWorkspace from "./visibility/telemetry-workspace";
import workspaceInPrivateLinkScope from "./visibility/workspace-in-private-link-scope";

/** Every rule, by pillar. A new rule is a file and a line here. */
export const rules: readonly Rule[] = [
  aiAccountLocalAuth,
  appConfigurationKeys,
  appInsightsLocalAuth,
  applicationPassword,
  cosmosKeys,
  customRoleWildcards,
  federatedSubject,
  logWorkspaceLocalAuth,
  managedIdentity,
  messagingSharedAccess,
  redisAccessKeys,
  registryAdminUser,
  roleListsKeys,
  roleNotPrivileged,
  roleScope,
  searchApiKeys,
  standingUserGrant,
  storageSharedKey,
  machinePassword,
  machinePublicAddress,
  trustedBoot,
  agentSubnet,
  aiAccountOutbound,
  ddosProtection,
  defaultRouteFirewall,
  firewallDnsProxy,
  firewallPolicyBlocks,
  firewallWildcardEgress,
  networkDefaultDeny,
  networkFlowLog,
  privateDnsZoneLinked,
  privateEndpointDns,
  privateEndpointSubResource,
  privateEndpoint,
  publicAddressOwner,
  publicNetworkAccess,
  securityGroupExplicitDeny,
  securityGroupOpenInbound,
  subnetDefaultOutbound,
  subnetRouteTable,
  subnetSecurityGroup,
  transportEncryption,
  classificationTag,
  corpusWriters,
  cosmosContinuousBackup,
  customerManagedKey,
  inferenceRegion,
  keyRotation,
  keyVaultHardened,
  secretExpiry,
  storageAnonymousAccess,
  storageDoubleEncryption,
  storageRollback,
  storageTenantBoundary,
  deploymentGuardrail,
  harmFilters,
  indirectAttackShield,
  jailbreakShield,
  modelAllowList,
  modelVersionPinned,
  protectedMaterial,
  synchronousFilter,
  appSecretSource,
  containerAppIngress,
  containerEnvironmentInternal,
  containerPeerEncryption,
  imagePullIdentity,
  registryHardened,
  defenderPlatformPlans,
  defenderPosture,
  ownershipTags,
  stateSignIn,
  aiServiceLogs,
  defenderForAi,
  logRetention,
  privateLinkScopeMode,
  sentinelOnboarded,
  supportingServiceLogs,
  telemetryPrivate,
  telemetryWorkspace,
  workspaceInPrivateLinkScope,
];

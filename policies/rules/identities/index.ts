import type { Rule } from "../../engine/rule";
import aiAccountLocalAuth from "./ai-account-local-auth";
import aiAccountSubdomain from "./ai-account-subdomain";
import aiConnectionCredential from "./ai-connection-credential";
import appConfigurationKeys from "./app-configuration-keys";
import appInsightsLocalAuth from "./app-insights-local-auth";
import applicationAssignmentRequired from "./application-assignment-required";
import applicationAudience from "./application-audience";
import applicationImplicitGrant from "./application-implicit-grant";
import applicationPassword from "./application-password";
import applicationPublicClient from "./application-public-client";
import applicationRedirect from "./application-redirect";
import automationKeys from "./automation-keys";
import botIdentity from "./bot-identity";
import cacheWithoutSignIn from "./cache-without-sign-in";
import clusterAzureRoles from "./cluster-azure-roles";
import clusterEntraSignIn from "./cluster-entra-sign-in";
import clusterLocalAccounts from "./cluster-local-accounts";
import clusterRoleBasedAccess from "./cluster-role-based-access";
import clusterRunCommand from "./cluster-run-command";
import clusterWorkloadIdentity from "./cluster-workload-identity";
import conditionalAccessEnforced from "./conditional-access-enforced";
import conditionalAccessExclusions from "./conditional-access-exclusions";
import conditionalAccessStrong from "./conditional-access-strong";
import containerStorageKey from "./container-storage-key";
import cosmosKeys from "./cosmos-keys";
import cosmosMetadataWrites from "./cosmos-metadata-writes";
import cosmosRoleAccount from "./cosmos-role-account";
import cosmosRoleScope from "./cosmos-role-scope";
import cosmosRoleWildcards from "./cosmos-role-wildcards";
import customRoleGrantsAccess from "./custom-role-grants-access";
import customRoleListsKeys from "./custom-role-lists-keys";
import customRoleOwner from "./custom-role-owner";
import customRoleScope from "./custom-role-scope";
import customRoleWildcards from "./custom-role-wildcards";
import dataOwnerRole from "./data-owner-role";
import databaseEntraSignIn from "./database-entra-sign-in";
import databasePassword from "./database-password";
import databaseThrottling from "./database-throttling";
import eligibleRoleExpiry from "./eligible-role-expiry";
import eventDeliverySignIn from "./event-delivery-sign-in";
import federatedAudience from "./federated-audience";
import federatedRepository from "./federated-repository";
import federatedSubject from "./federated-subject";
import functionStorageIdentity from "./function-storage-identity";
import gatewayBackendIdentity from "./gateway-backend-identity";
import gatewayDirectManagement from "./gateway-direct-management";
import gatewayLoggerIdentity from "./gateway-logger-identity";
import gatewayTokenAudience from "./gateway-token-audience";
import gatewayTokenSignature from "./gateway-token-signature";
import gatewayTokenValidation from "./gateway-token-validation";
import insiderRiskSignIn from "./insider-risk-sign-in";
import keyAuthorizationBatch from "./key-authorization-batch";
import ledgerCertificates from "./ledger-certificates";
import legacySignInBlocked from "./legacy-sign-in-blocked";
import logWorkspaceLocalAuth from "./log-workspace-local-auth";
import managedIdentity from "./managed-identity";
import messagingManagingKey from "./messaging-managing-key";
import messagingSharedAccess from "./messaging-shared-access";
import mlComputeLocalAuth from "./ml-compute-local-auth";
import mlDatastoreCredential from "./ml-datastore-credential";
import multifactorForEverybody from "./multifactor-for-everybody";
import privilegedRoleReach from "./privileged-role-reach";
import redisAccessKeys from "./redis-access-keys";
import registryAdminUser from "./registry-admin-user";
import registryToken from "./registry-token";
import riskyWorkloadBlocked from "./risky-workload-blocked";
import roleActivationProof from "./role-activation-proof";
import roleListsKeys from "./role-lists-keys";
import roleNotPrivileged from "./role-not-privileged";
import roleScope from "./role-scope";
import searchApiKeys from "./search-api-keys";
import standingPrivilegedRole from "./standing-privileged-role";
import standingUserGrant from "./standing-user-grant";
import storageEntraDefault from "./storage-entra-default";
import storageLocalUsers from "./storage-local-users";
import storageSasExpiry from "./storage-sas-expiry";
import storageSharedKey from "./storage-shared-key";
import storageStoredAccess from "./storage-stored-access";
import trustedLocationRange from "./trusted-location-range";
import vpnClientSignIn from "./vpn-client-sign-in";
import webDeploymentPasswords from "./web-deployment-passwords";

/** Rules of the pillar identities, in the order of their files. */
export const identitiesRules: readonly Rule[] = [
  aiAccountLocalAuth,
  aiAccountSubdomain,
  aiConnectionCredential,
  appConfigurationKeys,
  appInsightsLocalAuth,
  applicationAssignmentRequired,
  applicationAudience,
  applicationImplicitGrant,
  applicationPassword,
  applicationPublicClient,
  applicationRedirect,
  automationKeys,
  botIdentity,
  cacheWithoutSignIn,
  clusterAzureRoles,
  clusterEntraSignIn,
  clusterLocalAccounts,
  clusterRoleBasedAccess,
  clusterRunCommand,
  clusterWorkloadIdentity,
  conditionalAccessEnforced,
  conditionalAccessExclusions,
  conditionalAccessStrong,
  containerStorageKey,
  cosmosKeys,
  cosmosMetadataWrites,
  cosmosRoleAccount,
  cosmosRoleScope,
  cosmosRoleWildcards,
  customRoleGrantsAccess,
  customRoleListsKeys,
  customRoleOwner,
  customRoleScope,
  customRoleWildcards,
  dataOwnerRole,
  databaseEntraSignIn,
  databasePassword,
  databaseThrottling,
  eligibleRoleExpiry,
  eventDeliverySignIn,
  federatedAudience,
  federatedRepository,
  federatedSubject,
  functionStorageIdentity,
  gatewayBackendIdentity,
  gatewayDirectManagement,
  gatewayLoggerIdentity,
  gatewayTokenAudience,
  gatewayTokenSignature,
  gatewayTokenValidation,
  insiderRiskSignIn,
  keyAuthorizationBatch,
  ledgerCertificates,
  legacySignInBlocked,
  logWorkspaceLocalAuth,
  managedIdentity,
  messagingManagingKey,
  messagingSharedAccess,
  mlComputeLocalAuth,
  mlDatastoreCredential,
  multifactorForEverybody,
  privilegedRoleReach,
  redisAccessKeys,
  registryAdminUser,
  registryToken,
  riskyWorkloadBlocked,
  roleActivationProof,
  roleListsKeys,
  roleNotPrivileged,
  roleScope,
  searchApiKeys,
  standingPrivilegedRole,
  standingUserGrant,
  storageEntraDefault,
  storageLocalUsers,
  storageSasExpiry,
  storageSharedKey,
  storageStoredAccess,
  trustedLocationRange,
  vpnClientSignIn,
  webDeploymentPasswords,
];

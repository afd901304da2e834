import type { Rule } from "../../engine/rule";
import agentOwnStores from "./agent-own-stores";
import appConfigurationPurge from "./app-configuration-purge";
import certificateExportable from "./certificate-exportable";
import certificateRenewal from "./certificate-renewal";
import classificationTag from "./classification-tag";
import clusterDiskKey from "./cluster-disk-key";
import clusterSecretRotation from "./cluster-secret-rotation";
import clusterSecretsEncrypted from "./cluster-secrets-encrypted";
import corpusWriters from "./corpus-writers";
import cosmosContinuousBackup from "./cosmos-continuous-backup";
import cosmosFailover from "./cosmos-failover";
import customerKeyVersion from "./customer-key-version";
import customerManagedKey from "./customer-managed-key";
import databaseAtRest from "./database-at-rest";
import databaseDoubleEncryption from "./database-double-encryption";
import defenderMalwareScan from "./defender-malware-scan";
import diskEncryptionOff from "./disk-encryption-off";
import diskKeyRotation from "./disk-key-rotation";
import encryptionKeyOwner from "./encryption-key-owner";
import gatewayCachePerCaller from "./gateway-cache-per-caller";
import inferenceRegion from "./inference-region";
import keyExpiry from "./key-expiry";
import keyHardwareBacked from "./key-hardware-backed";
import keyRotation from "./key-rotation";
import keyStrength from "./key-strength";
import keyVaultAccessPolicy from "./key-vault-access-policy";
import keyVaultDeploymentAccess from "./key-vault-deployment-access";
import keyVaultPurgeProtection from "./key-vault-purge-protection";
import keyVaultRbac from "./key-vault-rbac";
import keyVaultRetention from "./key-vault-retention";
import keyVaultSoftDelete from "./key-vault-soft-delete";
import machineDiskKey from "./machine-disk-key";
import mlBusinessImpact from "./ml-business-impact";
import searchIndexReplicas from "./search-index-replicas";
import searchQueryReplicas from "./search-query-replicas";
import secretContentType from "./secret-content-type";
import secretExpiry from "./secret-expiry";
import storageAnonymousAccess from "./storage-anonymous-access";
import storageBlobSoftDelete from "./storage-blob-soft-delete";
import storageContainerSoftDelete from "./storage-container-soft-delete";
import storageCrossTenantReplication from "./storage-cross-tenant-replication";
import storageDoubleEncryption from "./storage-double-encryption";
import storageEncryptionScope from "./storage-encryption-scope";
import storageImmutabilityLocked from "./storage-immutability-locked";
import storageInfrastructureEncryption from "./storage-infrastructure-encryption";
import storageLifecycleDeletion from "./storage-lifecycle-deletion";
import storageMalwareScan from "./storage-malware-scan";
import storageNfs from "./storage-nfs";
import storagePermanentDelete from "./storage-permanent-delete";
import storageRedundancy from "./storage-redundancy";
import storageRetentionDays from "./storage-retention-days";
import storageRollback from "./storage-rollback";
import storageSftp from "./storage-sftp";
import storageShareSoftDelete from "./storage-share-soft-delete";
import storageStaticWebsite from "./storage-static-website";
import storageTenantBoundary from "./storage-tenant-boundary";

/** Rules of the pillar data, in the order of their files. */
export const dataRules: readonly Rule[] = [
  agentOwnStores,
  appConfigurationPurge,
  certificateExportable,
  certificateRenewal,
  classificationTag,
  clusterDiskKey,
  clusterSecretRotation,
  clusterSecretsEncrypted,
  corpusWriters,
  cosmosContinuousBackup,
  cosmosFailover,
  customerKeyVersion,
  customerManagedKey,
  databaseAtRest,
  databaseDoubleEncryption,
  defenderMalwareScan,
  diskEncryptionOff,
  diskKeyRotation,
  encryptionKeyOwner,
  gatewayCachePerCaller,
  inferenceRegion,
  keyExpiry,
  keyHardwareBacked,
  keyRotation,
  keyStrength,
  keyVaultAccessPolicy,
  keyVaultDeploymentAccess,
  keyVaultPurgeProtection,
  keyVaultRbac,
  keyVaultRetention,
  keyVaultSoftDelete,
  machineDiskKey,
  mlBusinessImpact,
  searchIndexReplicas,
  searchQueryReplicas,
  secretContentType,
  secretExpiry,
  storageAnonymousAccess,
  storageBlobSoftDelete,
  storageContainerSoftDelete,
  storageCrossTenantReplication,
  storageDoubleEncryption,
  storageEncryptionScope,
  storageImmutabilityLocked,
  storageInfrastructureEncryption,
  storageLifecycleDeletion,
  storageMalwareScan,
  storageNfs,
  storagePermanentDelete,
  storageRedundancy,
  storageRetentionDays,
  storageRollback,
  storageSftp,
  storageShareSoftDelete,
  storageStaticWebsite,
  storageTenantBoundary,
];

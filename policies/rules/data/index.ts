import type { Rule } from "../../engine/rule";
import classificationTag from "./classification-tag";
import corpusWriters from "./corpus-writers";
import cosmosContinuousBackup from "./cosmos-continuous-backup";
import customerManagedKey from "./customer-managed-key";
import inferenceRegion from "./inference-region";
import keyRotation from "./key-rotation";
import keyVaultHardened from "./key-vault-hardened";
import secretExpiry from "./secret-expiry";
import storageAnonymousAccess from "./storage-anonymous-access";
import storageDoubleEncryption from "./storage-double-encryption";
import storageRollback from "./storage-rollback";
import storageTenantBoundary from "./storage-tenant-boundary";

/** Rules of the pillar data, in the order of their files. */
export const dataRules: readonly Rule[] = [
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
];

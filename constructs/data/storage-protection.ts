import type { StorageAccountConfig } from "@cdktf/provider-azurerm/lib/storage-account";
import type { Classification } from "../core/classification";
import { protections } from "../core/classification";
import type { CustomerKey } from "../core/customer-key";

/** Arguments of a storage account that its classification decides. Implements ZTAI-DA-04, ZTAI-DA-08. */
export function storageProtection(classification: Classification, key?: CustomerKey): Partial<StorageAccountConfig> {
  const { copyScope, doubleEncryption, softDeleteDays, immutabilityDays } = protections[classification];
  // Queues and tables are under the customer-managed key only when they share the account's; this cannot be changed later.
  const keyType = key ? "Account" : "Service";
  return {
    allowedCopyScope: copyScope,
    infrastructureEncryptionEnabled: doubleEncryption,
    queueEncryptionKeyType: keyType,
    tableEncryptionKeyType: keyType,
    // At creation storage takes no other identity than a user-assigned one.
    // https://learn.microsoft.com/azure/storage/common/customer-managed-keys-configure-new-account
    identity: key && { type: "UserAssigned", identityIds: [key.identityId] },
    customerManagedKey: key && { keyVaultKeyId: key.keyId, userAssignedIdentityId: key.identityId },
    blobProperties: {
      versioningEnabled: true,
      changeFeedEnabled: true,
      changeFeedRetentionInDays: softDeleteDays,
      deleteRetentionPolicy: { days: softDeleteDays, permanentDeleteEnabled: false },
      containerDeleteRetentionPolicy: { days: softDeleteDays },
    },
    // Azure takes only an unlocked policy at creation. Locking it is for ever, so it stays a decision of people.
    immutabilityPolicy:
      immutabilityDays > 0
        ? { state: "Unlocked", periodSinceCreationInDays: immutabilityDays, allowProtectedAppendWrites: true }
        : undefined,
  };
}

import type { CognitiveAccountConfig } from "@cdktf/provider-azurerm/lib/cognitive-account";
import type { CustomerKey } from "../core/customer-key";

/**
 * Identity and key of an account of AI services: its own identity, and that of its customer-managed key where it has one.
 *
 * The key is named with a version: the service would follow rotation without one, but azurerm 4.55 compares with the version that it
 * answers, and no plan would rest. The next one after a rotation moves on.
 * https://learn.microsoft.com/azure/foundry/concepts/encryption-keys-portal
 */
export function accountEncryption(
  key: CustomerKey | undefined,
): Pick<CognitiveAccountConfig, "identity" | "customerManagedKey" | "dependsOn"> {
  return {
    identity: key
      ? { type: "SystemAssigned, UserAssigned", identityIds: [key.identityId] }
      : { type: "SystemAssigned" },
    customerManagedKey: key && { keyVaultKeyId: key.versionedKeyId, identityClientId: key.identityClientId },
    dependsOn: key?.ready,
  };
}

import { inGroup, type Card } from "./card";

/** Batch accounts. */
export const batch: readonly Card[] = [
  {
    azurerm: "azurerm_batch_account",
    arm: "Microsoft.Batch/batchAccounts",
    id: inGroup,
    arguments: {
      public_network_access_enabled: { default: true },
      storage_account_authentication_mode: { default: "StorageKeys" },
    },
  },
];

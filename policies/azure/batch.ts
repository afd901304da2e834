import { blocksOf, flag, same } from "./body";
import { inGroup, noDefault, type Card } from "./card";

/** Batch accounts. */
export const batch: readonly Card[] = [
  {
    azurerm: "azurerm_batch_account",
    arm: "Microsoft.Batch/batchAccounts",
    id: inGroup,
    arguments: {
      allowed_authentication_modes: { default: noDefault, body: same("allowedAuthenticationModes") },
      "network_profile.account_access.default_action": {
        default: "Deny",
        inArm: "Allow",
        body: same("networkProfile.accountAccess.defaultAction"),
      },
      "network_profile.account_access.ip_rule": {
        default: noDefault,
        body: blocksOf("networkProfile.accountAccess.ipRules", { value: "ip_range", action: "action" }),
      },
      "network_profile.account_access.ip_rule.ip_range": { default: noDefault },
      "network_profile.node_management_access.default_action": {
        default: "Deny",
        body: same("networkProfile.nodeManagementAccess.defaultAction"),
      },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      storage_account_id: { default: noDefault, body: same("autoStorage.storageAccountId") },
      storage_account_authentication_mode: { default: "StorageKeys", body: same("autoStorage.authenticationMode") },
    },
  },
];

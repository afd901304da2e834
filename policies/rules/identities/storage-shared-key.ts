import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** A shared key, or a signature made with it, opens all data of the account to whoever holds it. */
export default attributeRule({
  id: "storage-shared-key",
  control: "ZTAI-ID-02",
  title: "Storage account accepts shared keys",
  severity: "critical",
  covers: [
    "checkov:CKV2_AZURE_40",
    "kics:storage_account_with_shared_access_key",
    "psrule:Azure.Storage.LocalAuth",
    "cnspec:mondoo-azure-security-storage-shared-key-access-disabled",
  ],
  requirements: {
    azurerm_storage_account: [is("shared_access_key_enabled", false)],
  },
  fix: "Switch shared keys off; grant blob, queue and table data roles.",
  examples: {
    pass: {
      resource: { azurerm_storage_account: { a: { shared_access_key_enabled: false, local_user_enabled: false } } },
    },
    fail: {
      resource: { azurerm_storage_account: { a: { shared_access_key_enabled: true, local_user_enabled: false } } },
    },
  },
  edges: [
    {
      when: "an operation on an account is not an account",
      given: {
        resource: {
          azurerm_storage_account: { a: { shared_access_key_enabled: false } },
          azapi_resource_action: {
            keys: { type: "Microsoft.Storage/storageAccounts@2024-01-01", action: "listKeys" },
          },
        },
      },
      verdict: { "azurerm_storage_account.a": "pass" },
    },
  ],
});

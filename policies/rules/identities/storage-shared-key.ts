import { attributeRule } from "../attribute-rule";
import { is } from "../require";

/** A shared key, or a signature made with it, opens all data of the account to whoever holds it. */
export default attributeRule({
  id: "storage-shared-key",
  control: "ZTAI-ID-02",
  title: "Storage account accepts shared keys or local users",
  severity: "critical",
  requirements: {
    azurerm_storage_account: [is("shared_access_key_enabled", false), is("local_user_enabled", false)],
  },
  fix: "Switch shared keys and local users off; grant blob, queue and table data roles.",
  examples: {
    pass: {
      resource: { azurerm_storage_account: { a: { shared_access_key_enabled: false, local_user_enabled: false } } },
    },
    fail: {
      resource: { azurerm_storage_account: { a: { shared_access_key_enabled: true, local_user_enabled: false } } },
    },
  },
});

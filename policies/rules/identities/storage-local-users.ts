import { attributeRule } from "../attribute-rule";
import { is } from "../require";

/** Local users have passwords and keys of their own that no directory knows. */
export default attributeRule({
  id: "storage-local-users",
  control: "ZTAI-ID-02",
  title: "Storage account has local users",
  severity: "medium",
  covers: ["checkov:CKV_AZURE_244"],
  requirements: { azurerm_storage_account: [is("local_user_enabled", false)] },
  fix: "Switch local users off.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { local_user_enabled: false } } } },
    fail: { resource: { azurerm_storage_account: { a: { local_user_enabled: true } } } },
  },
});

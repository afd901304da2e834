import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** A password of a local user opens the store from everywhere, and no Entra policy sees it used. */
export default attributeRule({
  id: "storage-local-user-password",
  control: "ZTAI-ID-02",
  title: "Local user of the store signs in with a password",
  severity: "medium",
  requirements: { azurerm_storage_account_local_user: [orAbsent(is("ssh_password_enabled", false))] },
  fix: "Leave ssh_password_enabled off and give the user an SSH key.",
  examples: {
    pass: { resource: { azurerm_storage_account_local_user: { a: { name: "supplier", ssh_key_enabled: true } } } },
    fail: { resource: { azurerm_storage_account_local_user: { a: { name: "supplier", ssh_password_enabled: true } } } },
  },
});

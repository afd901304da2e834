import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** What people use by default is what gets audited; with a key nobody is named. */
export default attributeRule({
  id: "storage-entra-default",
  control: "ZTAI-ID-02",
  title: "The portal opens storage with a key by default",
  severity: "low",
  requirements: { azurerm_storage_account: [is("default_to_oauth_authentication", true)] },
  fix: "Make Entra sign-in the default.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { default_to_oauth_authentication: true } } } },
    fail: { resource: { azurerm_storage_account: { a: { default_to_oauth_authentication: false } } } },
  },
});

import { attributeRule } from "../shared/attribute-rule";
import { isOneOf } from "../shared/require";

/** A copy to an account of a stranger leaves past every network rule of the tenant. */
export default attributeRule({
  id: "storage-tenant-boundary",
  control: "ZTAI-DA-03",
  title: "Storage data can be copied out of the tenant",
  severity: "high",
  requirements: {
    azurerm_storage_account: [isOneOf("allowed_copy_scope", ["PrivateLink", "AAD"])],
  },
  fix: "Limit copies to the tenant or its private links.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: { a: { allowed_copy_scope: "PrivateLink" } },
      },
    },
    fail: {
      resource: {
        azurerm_storage_account: {
          a: { name: "stchat" },
        },
      },
    },
  },
});

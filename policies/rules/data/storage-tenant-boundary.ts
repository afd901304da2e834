import { attributeRule } from "../attribute-rule";
import { is, isOneOf } from "../require";

/** Copies, replication and file transfer protocols carry data out of the tenant without passing the network. */
export default attributeRule({
  id: "storage-tenant-boundary",
  control: "ZTAI-DA-03",
  title: "Storage data can be copied out of the tenant",
  severity: "high",
  requirements: {
    azurerm_storage_account: [
      isOneOf("allowed_copy_scope", ["PrivateLink", "AAD"]),
      is("cross_tenant_replication_enabled", false),
      is("default_to_oauth_authentication", true),
      is("sftp_enabled", false),
    ],
  },
  fix: "Limit copies to the tenant or its private links, and keep replication and SFTP off.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: { a: { allowed_copy_scope: "PrivateLink", default_to_oauth_authentication: true } },
      },
    },
    fail: {
      resource: {
        azurerm_storage_account: {
          a: { allowed_copy_scope: "AAD", default_to_oauth_authentication: true, sftp_enabled: true },
        },
      },
    },
  },
});

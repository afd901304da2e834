import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** SFTP signs in with local users, past Entra and past everything that watches it. */
export default attributeRule({
  id: "storage-sftp",
  control: "ZTAI-DA-03",
  title: "Storage is reached by SFTP",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-storage-sftp-disabled"],
  requirements: { azurerm_storage_account: [is("sftp_enabled", false)] },
  fix: "Switch SFTP off.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { sftp_enabled: false } } } },
    fail: { resource: { azurerm_storage_account: { a: { sftp_enabled: true } } } },
  },
});

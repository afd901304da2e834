import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** NFS 3 knows no sign-in: whoever reaches the endpoint reads and writes. */
export default attributeRule({
  id: "storage-nfs",
  control: "ZTAI-DA-03",
  title: "Storage is reached by NFS",
  severity: "medium",
  requirements: { azurerm_storage_account: [is("nfsv3_enabled", false)] },
  fix: "Switch NFS 3 off.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { nfsv3_enabled: false } } } },
    fail: { resource: { azurerm_storage_account: { a: { nfsv3_enabled: true } } } },
  },
});

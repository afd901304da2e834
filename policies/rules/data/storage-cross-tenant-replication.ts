import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Object replication copies every new blob to an account that a stranger may own. */
export default attributeRule({
  id: "storage-cross-tenant-replication",
  control: "ZTAI-DA-03",
  title: "Storage may be replicated to another tenant",
  severity: "high",
  covers: ["cnspec:mondoo-azure-security-storage-cross-tenant-replication-disabled"],
  requirements: { azurerm_storage_account: [is("cross_tenant_replication_enabled", false)] },
  fix: "Switch cross-tenant replication off.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { cross_tenant_replication_enabled: false } } } },
    fail: { resource: { azurerm_storage_account: { a: { cross_tenant_replication_enabled: true } } } },
  },
});

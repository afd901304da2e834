import { attributeRule } from "../shared/attribute-rule";
import { isOneOf } from "../shared/require";

/** Locally redundant copies burn with the building they stand in; zone or region copies do not. */
export default attributeRule({
  id: "storage-redundancy",
  control: "ZTAI-IN-07",
  title: "Storage lives in one data centre",
  severity: "low",
  covers: [
    "checkov:CKV_AZURE_206",
    "trivy:AZU-0058",
    "psrule:Azure.Storage.UseReplication",
    "policy-library-avm:storage_accounts_are_zone_or_region_redundant",
  ],
  requirements: {
    azurerm_storage_account: [isOneOf("account_replication_type", ["ZRS", "GRS", "RAGRS", "GZRS", "RAGZRS"])],
  },
  fix: "Use zone-redundant or geo-redundant replication.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { account_replication_type: "ZRS" } } } },
    fail: { resource: { azurerm_storage_account: { a: { account_replication_type: "LRS" } } } },
  },
});

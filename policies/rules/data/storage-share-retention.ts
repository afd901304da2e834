import { attributeRule } from "../shared/attribute-rule";
import { isAtLeast, orAbsent } from "../shared/require";

/** A deletion on a Friday must still be undone when somebody notices it after the weekend. */
export default attributeRule({
  id: "storage-share-retention",
  control: "ZTAI-DA-08",
  title: "Deleted file shares are kept for less than a week",
  severity: "low",
  requirements: { azurerm_storage_account: [orAbsent(isAtLeast("share_properties.retention_policy.days", 7))] },
  fix: "Keep deleted shares for 7 days or more.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { share_properties: { retention_policy: { days: 14 } } } } } },
    fail: { resource: { azurerm_storage_account: { a: { share_properties: { retention_policy: { days: 1 } } } } } },
  },
});

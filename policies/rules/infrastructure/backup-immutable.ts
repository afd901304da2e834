import { attributeRule } from "../shared/attribute-rule";
import { isOneOf } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** A backup that an administrator can shorten is one that a thief can shorten. */
export default attributeRule({
  id: "backup-immutable",
  control: "ZTAI-IN-07",
  title: "Backups can be changed",
  severity: "medium",
  requirements: sameFor(
    ["azurerm_recovery_services_vault", "azurerm_data_protection_backup_vault"],
    [isOneOf("immutability", ["Locked", "Unlocked"])],
  ),
  fix: "Set immutability to Unlocked, and to Locked once retention is settled.",
  examples: {
    pass: { resource: { azurerm_recovery_services_vault: { a: { name: "rsv-ai", immutability: "Locked" } } } },
    fail: { resource: { azurerm_data_protection_backup_vault: { a: { name: "bvault-ai" } } } },
  },
});

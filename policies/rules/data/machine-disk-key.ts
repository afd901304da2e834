import { any } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { hasBlock } from "../shared/blocks";
import { isGiven } from "../shared/given";

/** With a key of its own the organisation can take the disks away from everybody. */
export default rule({
  id: "machine-disk-key",
  control: "ZTAI-DA-04",
  title: "Disk is encrypted without a key of one's own",
  severity: "low",
  covers: [
    "checkov:CKV2_AZURE_14",
    "checkov:CKV_AZURE_93",
    "cnspec:mondoo-azure-security-compute-data-disks-encrypted",
    "cnspec:mondoo-azure-security-compute-unattached-disks-encrypted",
  ],
  on: ["azurerm_managed_disk"],
  check: (disk) =>
    any(
      [
        isGiven(disk, "disk_encryption_set_id"),
        isGiven(disk, "secure_vm_disk_encryption_set_id"),
        hasBlock(disk, "encryption_settings", "it has no encryption_settings"),
      ],
      "neither disk_encryption_set_id nor secure_vm_disk_encryption_set_id is set",
    ),
  fix: "Set disk_encryption_set_id on the disk, or let the machine encrypt it with its state.",
  examples: {
    pass: {
      resource: {
        azurerm_managed_disk: {
          a: { name: "disk-models", disk_encryption_set_id: "${azurerm_disk_encryption_set.a.id}" },
        },
      },
    },
    fail: { resource: { azurerm_managed_disk: { a: { name: "disk-models", storage_account_type: "Premium_LRS" } } } },
  },
});

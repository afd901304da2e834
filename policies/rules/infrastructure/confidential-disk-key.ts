import { notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isOneOf, meets } from "../shared/require";

/** Only a set of the confidential type releases the key to a machine that proved what it runs. */
export default rule({
  id: "confidential-disk-key",
  control: "ZTAI-IN-04",
  title: "Key of a confidential disk is released without proof",
  severity: "low",
  on: [
    "azurerm_linux_virtual_machine",
    "azurerm_windows_virtual_machine",
    "azurerm_linux_virtual_machine_scale_set",
    "azurerm_windows_virtual_machine_scale_set",
  ],
  check: (machine, graph) => {
    const disks = machine.blocks("os_disk");
    if (disks.state === "unknown") return unknown(disks.reason);
    const [disk] = disks.blocks;
    const set = disk ? graph.target(machine, "secure_vm_disk_encryption_set_id", disk) : undefined;
    if (set === undefined || set.kind === "absent") return notApplicable("its disk has no key of a confidential set");
    if (set.kind === "resource")
      return meets(set.resource, isOneOf("encryption_type", ["ConfidentialVmEncryptedWithCustomerKey"]));
    return unknown(set.kind === "unknown" ? set.reason : "the disk encryption set is not in the input");
  },
  fix: "Use a disk encryption set of the type ConfidentialVmEncryptedWithCustomerKey.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_virtual_machine: {
          a: {
            name: "vm-gpu",
            os_disk: {
              security_encryption_type: "DiskWithVMGuestState",
              secure_vm_disk_encryption_set_id: "${azurerm_disk_encryption_set.a.id}",
            },
          },
        },
        azurerm_disk_encryption_set: {
          a: { name: "des-cvm", encryption_type: "ConfidentialVmEncryptedWithCustomerKey" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_linux_virtual_machine: {
          a: {
            name: "vm-gpu",
            os_disk: {
              security_encryption_type: "DiskWithVMGuestState",
              secure_vm_disk_encryption_set_id: "${azurerm_disk_encryption_set.a.id}",
            },
          },
        },
        azurerm_disk_encryption_set: { a: { name: "des-cvm" } },
      },
    },
  },
});

import { fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";

/** What stands on a machine without a backup is gone with it. */
export default rule({
  id: "machine-backup",
  control: "ZTAI-IN-07",
  title: "Machine has no backup",
  severity: "low",
  covers: ["checkov:CKV2_AZURE_12"],
  on: ["azurerm_virtual_machine", "azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine"],
  check: (machine, graph) => {
    const { found, uncertain } = graph.companions(machine, "azurerm_backup_protected_vm");
    if (found.length > 0) return pass();
    return uncertain ? unknown(uncertain) : fail("no azurerm_backup_protected_vm names it");
  },
  fix: "Protect the machine with azurerm_backup_protected_vm.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_virtual_machine: { a: { name: "vm-gpu" } },
        azurerm_backup_protected_vm: { a: { source_vm_id: "${azurerm_linux_virtual_machine.a.id}" } },
      },
    },
    fail: { resource: { azurerm_linux_virtual_machine: { a: { name: "vm-gpu" } } } },
  },
});

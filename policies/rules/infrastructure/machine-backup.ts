import { fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Resource } from "../../estate/resource";
import { isOneOf, meets } from "../shared/require";

/**
 * A disk that is the host's own is gone with the machine by design, and Azure backs no such machine up.
 * https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks
 */
function keepsNothing(machine: Resource): Outcome {
  const local = meets(machine, isOneOf("os_disk.diff_disk_settings.option", ["Local"]));
  return local.verdict === "pass" ? notApplicable("its disk is the host's, and keeps nothing") : local;
}

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
    const kept = keepsNothing(machine);
    if (kept.verdict !== "fail") return kept;
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
  edges: [
    {
      when: "its disk is the host's",
      given: {
        resource: { azurerm_linux_virtual_machine: { a: { os_disk: { diff_disk_settings: { option: "Local" } } } } },
      },
      verdict: "not-applicable",
    },
    {
      when: "nobody knows whose its disk is",
      given: {
        variable: { option: {} },
        resource: {
          azurerm_linux_virtual_machine: { a: { os_disk: { diff_disk_settings: { option: "${var.option}" } } } },
        },
      },
      verdict: "unknown",
    },
  ],
});

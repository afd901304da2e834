import { all, fail, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/judge";

/** A disk in a storage account is protected by nothing but that account's keys. */
export default rule({
  id: "machine-managed-disks",
  control: "ZTAI-IN-05",
  title: "Machine keeps its disks in a storage account",
  severity: "medium",
  covers: [
    "checkov:CKV_AZURE_92",
    "checkov:CKV2_AZURE_9",
    "psrule:Azure.VM.UseManagedDisks",
    "cnspec:mondoo-azure-security-compute-managed-disks-only",
  ],
  on: ["azurerm_virtual_machine", "azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine"],
  check: (machine) =>
    all(
      ["storage_os_disk", "storage_data_disk", "os_disk"].map((name) =>
        everyBlock(machine, name, (disk) => {
          const uri = disk.value("vhd_uri");
          if (uri.state === "unknown") return unknown(`vhd_uri is unknown: ${uri.reason}`);
          return uri.state === "absent" || uri.value === "" ? pass() : fail(`${name}.vhd_uri is set`);
        }),
      ),
    ),
  fix: "Use managed disks.",
  examples: {
    pass: {
      resource: {
        azurerm_virtual_machine: {
          a: { name: "vm-old", storage_os_disk: { name: "os", managed_disk_type: "Premium_LRS" } },
        },
        azurerm_linux_virtual_machine: { a: { name: "vm-gpu" } },
      },
    },
    fail: {
      resource: {
        azurerm_virtual_machine: {
          a: {
            name: "vm-old",
            storage_os_disk: { name: "os", vhd_uri: "https://stdisks.blob.core.windows.net/vhds/os.vhd" },
          },
        },
      },
    },
  },
});

import type { Outcome } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { is, meets } from "../shared/require";

/** A confidential machine whose disks are encrypted with its state encrypts them itself, and Azure refuses both. */
function encryptsItself(machine: Resource): Outcome {
  return meets(machine, is("os_disk.security_encryption_type", "DiskWithVMGuestState"));
}

/** Temporary disks and caches hold prompts and weights; the host writes them unencrypted otherwise. */
export default rule({
  id: "host-encryption",
  control: "ZTAI-IN-05",
  title: "Temporary disks are not encrypted at the host",
  severity: "low",
  covers: [
    "checkov:CKV_AZURE_227",
    "checkov:CKV_AZURE_97",
    "checkov:CKV_AZURE_151",
    "cnspec:mondoo-azure-security-aks-encryption-at-host-enabled",
  ],
  on: [
    "azurerm_kubernetes_cluster",
    "azurerm_kubernetes_cluster_node_pool",
    "azurerm_linux_virtual_machine",
    "azurerm_linux_virtual_machine_scale_set",
    "azurerm_orchestrated_virtual_machine_scale_set",
    "azurerm_windows_virtual_machine",
    "azurerm_windows_virtual_machine_scale_set",
  ],
  check: (machine) => {
    if (machine.type === "azurerm_kubernetes_cluster")
      return meets(machine, is("default_node_pool.host_encryption_enabled", true));
    if (machine.type === "azurerm_kubernetes_cluster_node_pool")
      return meets(machine, is("host_encryption_enabled", true));
    const host = meets(machine, is("encryption_at_host_enabled", true));
    if (host.verdict !== "fail") return host;
    const own = encryptsItself(machine);
    return own.verdict === "fail" ? host : own;
  },
  fix: "Switch encryption at the host on.",
  examples: {
    pass: { resource: { azurerm_linux_virtual_machine: { a: { name: "vm-gpu", encryption_at_host_enabled: true } } } },
    fail: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", default_node_pool: { name: "system", enable_host_encryption: false } },
        },
      },
    },
  },
  edges: [
    {
      when: "a confidential machine encrypts itself",
      given: {
        resource: {
          azurerm_linux_virtual_machine: { a: { os_disk: { security_encryption_type: "DiskWithVMGuestState" } } },
        },
      },
      verdict: "pass",
    },
  ],
});

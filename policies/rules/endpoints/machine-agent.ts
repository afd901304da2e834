import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** Without the agent Defender and the update manager do not reach the machine. */
export default attributeRule({
  id: "machine-agent",
  control: "ZTAI-EP-03",
  title: "Machine has no agent",
  severity: "low",
  covers: ["checkov:CKV_AZURE_179"],
  requirements: {
    ...sameFor(
      [
        "azurerm_linux_virtual_machine",
        "azurerm_windows_virtual_machine",
        "azurerm_linux_virtual_machine_scale_set",
        "azurerm_windows_virtual_machine_scale_set",
      ],
      [is("provision_vm_agent", true)],
    ),
    azurerm_orchestrated_virtual_machine_scale_set: ["linux_configuration", "windows_configuration"].map((system) =>
      orAbsent(is(`os_profile.${system}.provision_vm_agent`, true)),
    ),
    ...sameFor(
      ["azurerm_virtual_machine", "azurerm_virtual_machine_scale_set"],
      [orAbsent(is("os_profile_windows_config.provision_vm_agent", true))],
    ),
  },
  fix: "Leave provision_vm_agent on.",
  examples: {
    pass: { resource: { azurerm_linux_virtual_machine: { a: { name: "vm-gpu" } } } },
    fail: { resource: { azurerm_windows_virtual_machine: { a: { name: "vm-win", provision_vm_agent: false } } } },
  },
});

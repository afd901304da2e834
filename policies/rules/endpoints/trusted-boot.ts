import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

const trusted = [is("secure_boot_enabled", true), is("vtpm_enabled", true)];

/** Without measured boot nobody can tell whether the machine that runs a model is still the one that was installed. */
export default attributeRule({
  id: "trusted-boot",
  control: "ZTAI-EP-04",
  title: "Virtual machine boots unverified",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-vm-secure-boot-enabled", "cnspec:mondoo-azure-security-vm-vtpm-enabled"],
  requirements: {
    azurerm_linux_virtual_machine: trusted,
    azurerm_linux_virtual_machine_scale_set: trusted,
    azurerm_windows_virtual_machine: trusted,
    azurerm_windows_virtual_machine_scale_set: trusted,
  },
  fix: "Switch secure boot and the virtual TPM on.",
  examples: {
    pass: { resource: { azurerm_linux_virtual_machine: { a: { secure_boot_enabled: true, vtpm_enabled: true } } } },
    fail: { resource: { azurerm_windows_virtual_machine: { a: { vtpm_enabled: true } } } },
  },
});

import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

const inProfile = is("os_profile.linux_configuration.disable_password_authentication", true);
const inOldProfile = is("os_profile_linux_config.disable_password_authentication", true);

/** A password can be guessed and reused; it also stands in the state. */
export default attributeRule({
  id: "machine-password",
  control: "ZTAI-EP-05",
  title: "Virtual machine accepts passwords",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_1",
    "checkov:CKV_AZURE_49",
    "checkov:CKV_AZURE_149",
    "checkov:CKV_AZURE_178",
    "kics:dafe30ec-325d-4516-85d1-e8e6776f012c",
    "trivy:AZU-0039",
    "psrule:Azure.VM.PublicKey",
    "psrule:Azure.VMSS.PublicKey",
    "policy-library-avm:AVM_SEC_49",
    "policy-library-avm:AVM_SEC_178",
    "cnspec:mondoo-azure-security-compute-vm-password-auth-disabled",
  ],
  requirements: {
    azurerm_linux_virtual_machine: [is("disable_password_authentication", true)],
    azurerm_linux_virtual_machine_scale_set: [is("disable_password_authentication", true)],
    azurerm_orchestrated_virtual_machine_scale_set: [orAbsent(inProfile)],
    azurerm_virtual_machine: [orAbsent(inOldProfile)],
    azurerm_virtual_machine_scale_set: [orAbsent(inOldProfile)],
  },
  fix: "Switch password authentication off and sign in with Entra or a key.",
  examples: {
    pass: { resource: { azurerm_linux_virtual_machine: { a: { name: "vm-build" } } } },
    fail: { resource: { azurerm_linux_virtual_machine: { a: { disable_password_authentication: false } } } },
  },
  edges: [
    {
      when: "a scale set takes passwords",
      given: {
        resource: { azurerm_linux_virtual_machine_scale_set: { a: { disable_password_authentication: false } } },
      },
      verdict: "fail",
    },
  ],
});

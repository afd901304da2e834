import { all, notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { text } from "../../estate/value";
import { is, isOneOf, meets } from "../shared/require";

/** Sizes whose memory the processor encrypts: the DC and EC series with AMD SEV-SNP or Intel TDX. */
const confidentialSizes = /^standard_(dc|ec)\d+[a-z]*(as|ads|es|eds|adsi?|esi?)(_cc)?_v\d/i;
const encryption = isOneOf("os_disk.security_encryption_type", [
  "DiskWithVMGuestState",
  "VMGuestStateOnly",
  "NonPersistedTPM",
]);

/** A confidential size without encrypted state is an ordinary machine at a higher price. */
export default rule({
  id: "confidential-machine",
  control: "ZTAI-IN-03",
  title: "Confidential machine does not protect its state",
  severity: "medium",
  on: [
    "azurerm_linux_virtual_machine",
    "azurerm_windows_virtual_machine",
    "azurerm_linux_virtual_machine_scale_set",
    "azurerm_windows_virtual_machine_scale_set",
  ],
  check: (machine) => {
    const size = machine.value(machine.type.endsWith("scale_set") ? "sku" : "size");
    if (size.state === "unknown") return unknown(`its size is unknown: ${size.reason}`);
    if (!confidentialSizes.test(text(size) ?? "")) return notApplicable("its size is not confidential");
    return all([
      meets(machine, encryption),
      meets(machine, is("vtpm_enabled", true)),
      meets(machine, is("secure_boot_enabled", true)),
    ]);
  },
  fix: "Set os_disk.security_encryption_type, vtpm_enabled and secure_boot_enabled.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_virtual_machine: {
          a: {
            name: "vm-gpu",
            size: "Standard_DC4as_v5",
            vtpm_enabled: true,
            secure_boot_enabled: true,
            os_disk: { security_encryption_type: "DiskWithVMGuestState" },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_linux_virtual_machine: {
          a: {
            name: "vm-gpu",
            size: "Standard_DC4as_v5",
            vtpm_enabled: true,
            secure_boot_enabled: true,
            os_disk: { caching: "None" },
          },
        },
      },
    },
  },
  edges: [
    {
      when: "the size is not confidential",
      given: { resource: { azurerm_linux_virtual_machine: { a: { size: "Standard_D4s_v5" } } } },
      verdict: "not-applicable",
    },
  ],
});

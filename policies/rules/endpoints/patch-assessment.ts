import { attributeRule } from "../shared/attribute-rule";
import { isOneOf, orAbsent } from "../shared/require";
import { sameFor } from "../shared/same-for";

/**
 * What is missing on a machine that nobody looks at is known to those who attack it.
 * https://learn.microsoft.com/azure/update-manager/assessment-options
 */
export default attributeRule({
  id: "patch-assessment",
  control: "ZTAI-EP-04",
  title: "Machine is not assessed for missing updates",
  severity: "low",
  requirements: {
    ...sameFor(
      ["azurerm_linux_virtual_machine", "azurerm_windows_virtual_machine"],
      [isOneOf("patch_assessment_mode", ["AutomaticByPlatform"])],
    ),
    azurerm_orchestrated_virtual_machine_scale_set: ["linux_configuration", "windows_configuration"].map((system) =>
      orAbsent(isOneOf(`os_profile.${system}.patch_assessment_mode`, ["AutomaticByPlatform"])),
    ),
  },
  fix: "Set patch_assessment_mode to AutomaticByPlatform.",
  examples: {
    pass: {
      resource: {
        azurerm_linux_virtual_machine: { a: { name: "vm-gpu", patch_assessment_mode: "AutomaticByPlatform" } },
      },
    },
    fail: { resource: { azurerm_windows_virtual_machine: { a: { name: "vm-win" } } } },
  },
  edges: [
    {
      when: "a flexible set says so for its system",
      given: {
        resource: {
          azurerm_orchestrated_virtual_machine_scale_set: {
            seen: {
              os_profile: {
                linux_configuration: { admin_username: "ops", patch_assessment_mode: "AutomaticByPlatform" },
              },
            },
            unseen: { os_profile: { windows_configuration: { admin_username: "ops" } } },
          },
        },
      },
      verdict: {
        "azurerm_orchestrated_virtual_machine_scale_set.seen": "pass",
        "azurerm_orchestrated_virtual_machine_scale_set.unseen": "fail",
      },
    },
  ],
});

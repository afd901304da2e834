import { all, notApplicable, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Block } from "../../estate/block";
import type { Resource } from "../../estate/resource";
import { everyBlock } from "../shared/judge";
import { isGiven } from "../shared/given";
import { is, isOneOf, meets } from "../shared/require";

const byPlatform = (block: Block): Outcome => meets(block, isOneOf("patch_mode", ["AutomaticByPlatform"]));

function isPatched(machine: Resource): Outcome {
  if (machine.type === "azurerm_linux_virtual_machine") return byPlatform(machine);
  if (machine.type === "azurerm_orchestrated_virtual_machine_scale_set")
    return everyBlock(machine, "os_profile.linux_configuration", byPlatform);
  return meets(machine, is("automatic_os_upgrade_policy.enable_automatic_os_upgrade", true));
}

/**
 * A Linux machine that is left to its image is patched as its makers thought right, and set up to wait for somebody.
 * https://learn.microsoft.com/azure/virtual-machines/automatic-vm-guest-patching
 */
export default rule({
  id: "linux-machine-patching",
  control: "ZTAI-EP-04",
  title: "Linux machine waits for somebody to patch it",
  severity: "low",
  on: [
    "azurerm_linux_virtual_machine",
    "azurerm_linux_virtual_machine_scale_set",
    "azurerm_orchestrated_virtual_machine_scale_set",
  ],
  check: (machine) => {
    const patched = isPatched(machine);
    if (patched.verdict !== "fail") return all([patched]);
    const image = isGiven(machine, "source_image_id");
    if (image.verdict === "pass") return notApplicable("an image of one's own is replaced instead of patched");
    return image.verdict === "unknown" ? unknown(image.message) : patched;
  },
  fix: "Set patch_mode to AutomaticByPlatform; for a uniform scale set enable automatic_os_upgrade_policy.",
  examples: {
    pass: {
      resource: { azurerm_linux_virtual_machine: { a: { name: "vm-gpu", patch_mode: "AutomaticByPlatform" } } },
    },
    fail: { resource: { azurerm_linux_virtual_machine: { a: { name: "vm-gpu" } } } },
  },
  edges: [
    {
      when: "an image of one's own is replaced",
      given: {
        resource: { azurerm_linux_virtual_machine: { a: { name: "vm-gpu", source_image_id: "/images/gpu/1.0.0" } } },
      },
      verdict: "not-applicable",
    },
    {
      when: "a uniform set takes new images, or stays on the old one",
      given: {
        resource: {
          azurerm_linux_virtual_machine_scale_set: {
            new: { automatic_os_upgrade_policy: { enable_automatic_os_upgrade: true } },
            old: { automatic_os_upgrade_policy: { enable_automatic_os_upgrade: false } },
          },
        },
      },
      verdict: {
        "azurerm_linux_virtual_machine_scale_set.new": "pass",
        "azurerm_linux_virtual_machine_scale_set.old": "fail",
      },
    },
    {
      when: "a flexible set says so for its system",
      given: {
        resource: {
          azurerm_orchestrated_virtual_machine_scale_set: {
            linux: { os_profile: { linux_configuration: { admin_username: "ops" } } },
            windows: { os_profile: { windows_configuration: { admin_username: "ops" } } },
          },
        },
      },
      verdict: {
        "azurerm_orchestrated_virtual_machine_scale_set.linux": "fail",
        "azurerm_orchestrated_virtual_machine_scale_set.windows": "pass",
      },
    },
  ],
});

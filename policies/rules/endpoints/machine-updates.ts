import { all } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, isOneOf, meets, orAbsent } from "../shared/require";

/** A machine that nobody updates runs known holes next to the models. */
export default rule({
  id: "machine-updates",
  control: "ZTAI-EP-04",
  title: "Machine does not update itself",
  severity: "medium",
  covers: ["checkov:CKV_AZURE_177", "checkov:CKV_AZURE_95", "psrule:Azure.VM.Updates"],
  on: [
    "azurerm_windows_virtual_machine",
    "azurerm_windows_virtual_machine_scale_set",
    "azurerm_virtual_machine_scale_set",
    "azurerm_virtual_machine",
  ],
  check: (machine) => {
    if (machine.type === "azurerm_virtual_machine")
      return meets(machine, orAbsent(is("os_profile_windows_config.enable_automatic_upgrades", true)));
    if (machine.type === "azurerm_virtual_machine_scale_set")
      return all([
        meets(machine, is("automatic_os_upgrade", true)),
        meets(machine, orAbsent(is("os_profile_windows_config.enable_automatic_upgrades", true))),
      ]);
    const own = meets(machine, is("automatic_updates_enabled", true));
    if (own.verdict !== "fail") return own;
    const platform = meets(machine, isOneOf("patch_mode", ["AutomaticByPlatform"]));
    return platform.verdict === "fail" ? own : platform;
  },
  fix: "Leave automatic updates on, or let the platform patch the machine.",
  examples: {
    pass: { resource: { azurerm_windows_virtual_machine: { a: { name: "vm-win" } } } },
    fail: { resource: { azurerm_windows_virtual_machine: { a: { name: "vm-win", enable_automatic_updates: false } } } },
  },
});

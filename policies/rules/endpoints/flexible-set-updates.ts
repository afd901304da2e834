import { all } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/judge";
import { is, isOneOf, meets, orAbsent } from "../shared/require";

/** Machines of a flexible set are machines like others; without agent and updates they are left to themselves. */
export default rule({
  id: "flexible-set-updates",
  control: "ZTAI-EP-04",
  title: "Windows machines of a flexible set do not update themselves",
  severity: "medium",
  on: ["azurerm_orchestrated_virtual_machine_scale_set"],
  check: (set) =>
    everyBlock(set, "os_profile.windows_configuration", (windows) =>
      all([
        meets(windows, orAbsent(is("enable_automatic_updates", true))),
        meets(windows, orAbsent(isOneOf("patch_mode", ["AutomaticByOS", "AutomaticByPlatform"]))),
      ]),
    ),
  fix: "Leave enable_automatic_updates on, and patch_mode AutomaticByOS or AutomaticByPlatform.",
  examples: {
    pass: {
      resource: {
        azurerm_orchestrated_virtual_machine_scale_set: {
          a: { os_profile: { windows_configuration: { admin_username: "ops", patch_mode: "AutomaticByPlatform" } } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_orchestrated_virtual_machine_scale_set: {
          a: {
            os_profile: {
              windows_configuration: {
                admin_username: "ops",
                enable_automatic_updates: false,
                patch_mode: "Manual",
              },
            },
          },
        },
      },
    },
  },
});

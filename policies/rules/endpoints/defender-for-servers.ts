import { defenderPlanRule } from "../shared/visibility/defender-plan-rule";

/** Machines that run models and tools are what an attacker lands on. */
export default defenderPlanRule(
  {
    id: "defender-for-servers",
    control: "ZTAI-EP-03",
    title: "Defender for Servers is off",
    severity: "high",
    fix: "Switch the plan VirtualMachines to Standard with the subplan P2.",
  },
  {
    plans: ["VirtualMachines"],
    when: [
      "azurerm_linux_virtual_machine",
      "azurerm_windows_virtual_machine",
      "azurerm_linux_virtual_machine_scale_set",
      "azurerm_windows_virtual_machine_scale_set",
      "azurerm_virtual_machine",
    ],
  },
);

import { defenderPlanRule } from "../shared/visibility/defender-plan-rule";

/** An attack on an agent shows first at its vault, its storage or its control plane. */
export default defenderPlanRule(
  {
    id: "defender-platform-plans",
    control: "ZTAI-IN-10",
    title: "Defender plans for supporting services are off",
    severity: "high",
    fix: "Switch the plans for storage, vaults and the resource manager to Standard.",
  },
  { plans: ["StorageAccounts", "KeyVaults", "Arm"], when: ["azurerm_storage_account", "azurerm_key_vault"] },
);

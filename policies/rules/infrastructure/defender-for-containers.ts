import { defenderPlanRule } from "../shared/visibility/defender-plan-rule";

/** It scans images and watches what runs in clusters. */
export default defenderPlanRule(
  {
    id: "defender-for-containers",
    control: "ZTAI-IN-10",
    title: "Defender for Containers is off",
    severity: "high",
    fix: "Switch the plan Containers to Standard.",
  },
  { plans: ["Containers"], when: ["azurerm_kubernetes_cluster", "azurerm_container_registry"] },
);

import { defenderPlanRule } from "../shared/visibility/defender-plan-rule";

/** It finds AI workloads, their data and the paths that lead to them. */
export default defenderPlanRule(
  {
    id: "defender-posture",
    control: "ZTAI-IN-01",
    title: "Defender posture management is off",
    severity: "high",
    fix: "Switch the plan CloudPosture to Standard with the extension SensitiveDataDiscovery.",
  },
  {
    plans: ["CloudPosture"],
    extension: "SensitiveDataDiscovery",
    when: ["azurerm_cognitive_account", "azurerm_ai_services"],
  },
);

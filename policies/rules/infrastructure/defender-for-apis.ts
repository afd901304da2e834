import { defenderPlanRule } from "../shared/visibility/defender-plan-rule";

/** It sees who probes the APIs that stand before models and tools. */
export default defenderPlanRule(
  {
    id: "defender-for-apis",
    control: "ZTAI-IN-10",
    title: "Defender for APIs is off",
    severity: "medium",
    covers: ["psrule:Azure.APIM.DefenderCloud"],
    fix: "Switch the plan Api to Standard, with a subplan.",
  },
  { plans: ["Api"], when: ["azurerm_api_management_api"] },
);

import { defenderPlanRule } from "../shared/visibility/defender-plan-rule";

/** It sees jailbreaks, leaked credentials and odd use in the prompts themselves, and keeps them as evidence. */
export default defenderPlanRule(
  {
    id: "defender-for-ai",
    control: "ZTAI-VS-04",
    title: "Defender for AI services is off",
    severity: "critical",
    fix: "Switch the plan AI to Standard with the extension AIPromptEvidence.",
  },
  { plans: ["AI"], extension: "AIPromptEvidence", when: ["azurerm_cognitive_account", "azurerm_ai_services"] },
);

import { defenderPlanRule } from "../shared/visibility/defender-plan-rule";

/**
 * Prompts hold the data that labels were made for.
 * https://learn.microsoft.com/azure/defender-for-cloud/ai-onboarding, data security for AI with Microsoft Purview
 */
export default defenderPlanRule(
  {
    id: "purview-prompt-sharing",
    control: "ZTAI-DA-14",
    title: "Prompts are not shared with Purview",
    severity: "medium",
    fix: "Switch the plan AI to Standard with the extension AIPromptSharingWithPurview, or call the Purview SDK in the app.",
  },
  {
    plans: ["AI"],
    extension: "AIPromptSharingWithPurview",
    when: ["azurerm_cognitive_account", "azurerm_ai_services"],
  },
);

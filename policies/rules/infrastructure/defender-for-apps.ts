import { defenderPlanRule } from "../shared/visibility/defender-plan-rule";

/** It sees shells and scanners in web and function apps. */
export default defenderPlanRule(
  {
    id: "defender-for-apps",
    control: "ZTAI-IN-10",
    title: "Defender for App Service is off",
    severity: "medium",
    fix: "Switch the plan AppServices to Standard.",
  },
  {
    plans: ["AppServices"],
    when: [
      "azurerm_linux_web_app",
      "azurerm_windows_web_app",
      "azurerm_linux_function_app",
      "azurerm_windows_function_app",
      "azurerm_function_app_flex_consumption",
    ],
  },
);

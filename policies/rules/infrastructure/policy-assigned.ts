import { presenceRule } from "../shared/presence-rule";

/** What was built right is changed in the portal within the week; a policy refuses the change. */
export default presenceRule(
  {
    id: "policy-assigned",
    control: "ZTAI-IN-02",
    title: "No policy is assigned where models run",
    severity: "high",
    fix: "Assign the AI guardrails and the Microsoft cloud security benchmark to the subscription or above.",
  },
  {
    types: [
      "azurerm_management_group_policy_assignment",
      "azurerm_subscription_policy_assignment",
      "azurerm_resource_group_policy_assignment",
      "azurerm_resource_policy_assignment",
    ],
    what: "policy assignment",
    good: { azurerm_subscription_policy_assignment: { p: { name: "mcsb" } } },
  },
);

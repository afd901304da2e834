import { presenceRule } from "../shared/presence-rule";

/** Tokens cost money by the second; without a budget the invoice is the alarm. */
export default presenceRule(
  {
    id: "budget-present",
    control: "ZTAI-AI-10",
    title: "No budget watches what models cost",
    severity: "medium",
    fix: "Add a budget with notifications to the subscription or resource group of the models.",
  },
  {
    types: [
      "azurerm_consumption_budget_subscription",
      "azurerm_consumption_budget_resource_group",
      "azurerm_consumption_budget_management_group",
    ],
    what: "budget",
    good: { azurerm_consumption_budget_subscription: { b: { name: "ai", amount: 1000 } } },
  },
);

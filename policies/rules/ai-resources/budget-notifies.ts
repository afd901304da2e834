import type { Block } from "../../estate/block";
import { all, any, unknown, type Outcome } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isGiven } from "../shared/given";
import { is, meets, orAbsent } from "../shared/require";

const contacts = ["contact_emails", "contact_groups", "contact_roles"];

function reaches(notification: Block): Outcome {
  return all([
    meets(notification, orAbsent(is("enabled", true))),
    any(
      contacts.map((name) => isGiven(notification, name)),
      "a notification names nobody",
    ),
  ]);
}

/** A budget that tells nobody is read with the bill. */
export default rule({
  id: "budget-notifies",
  control: "ZTAI-AI-10",
  title: "Budget tells nobody",
  severity: "medium",
  on: [
    "azurerm_consumption_budget_subscription",
    "azurerm_consumption_budget_resource_group",
    "azurerm_consumption_budget_management_group",
  ],
  check: (budget) => {
    const notifications = budget.blocks("notification");
    if (notifications.state === "unknown") return unknown(notifications.reason);
    return any(notifications.blocks.map(reaches), "no notification is enabled and reaches somebody");
  },
  fix: "Leave the notifications enabled and name people or groups.",
  examples: {
    pass: {
      resource: {
        azurerm_consumption_budget_subscription: {
          a: {
            name: "ai",
            amount: 1000,
            notification: [{ operator: "GreaterThan", threshold: 80, contact_emails: ["ai-team@contoso.example"] }],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_consumption_budget_resource_group: {
          a: {
            name: "ai",
            amount: 1000,
            notification: [
              { operator: "GreaterThan", threshold: 80, enabled: false, contact_emails: ["ai-team@contoso.example"] },
            ],
          },
        },
      },
    },
  },
});

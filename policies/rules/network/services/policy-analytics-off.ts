import { rule } from "../../../engine/rule";
import { everyBlock } from "../../shared/judge";
import { is, meets } from "../../shared/require";

/**
 * Analytics show rules that nothing uses and flows that nobody expected; a block that is written and off shows nothing.
 * https://learn.microsoft.com/azure/firewall/policy-analytics
 */
export default rule({
  id: "policy-analytics-off",
  control: "ZTAI-NW-14",
  title: "Analytics of the firewall policy are configured and off",
  severity: "low",
  on: ["azurerm_firewall_policy"],
  check: (policy) => everyBlock(policy, "insights", (insights) => meets(insights, is("enabled", true))),
  fix: "Set enabled of the block insights to true.",
  examples: {
    pass: {
      resource: {
        azurerm_firewall_policy: {
          a: {
            insights: { enabled: true, default_log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}" },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_firewall_policy: {
          a: {
            insights: { enabled: false, default_log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}" },
          },
        },
      },
    },
  },
  edges: [
    {
      when: "no analytics are written",
      given: { resource: { azurerm_firewall_policy: { a: { name: "afwp-hub" } } } },
      verdict: "pass",
    },
  ],
});

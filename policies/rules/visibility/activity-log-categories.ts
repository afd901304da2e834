import { fail, notApplicable, pass, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { certainBlocks } from "../../estate/block";
import { text } from "../../estate/value";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";

/** https://learn.microsoft.com/azure/azure-monitor/platform/activity-log-schema#categories */
const ofActivityLog = [
  "administrative",
  "security",
  "servicehealth",
  "alert",
  "recommendation",
  "policy",
  "autoscale",
  "resourcehealth",
];
const needed = ["Administrative", "Security", "Alert", "Policy"];
const subscription = /^\/subscriptions\/[^/]+\/?$/i;

function isSubscription(type: string, suffix: string): boolean {
  return type === "azurerm_subscription" && suffix === "";
}

/** Whether a diagnostic setting is for a subscription, as far as its target tells. */
function isForSubscription(setting: Resource, graph: Graph): boolean | string {
  const targets = graph.candidates(setting, "target_resource_id");
  if (targets.kind === "unknown") return sendsOtherLogs(setting) ? false : targets.reason;
  const answers = targets.found.map((target) => {
    if (target.kind === "outside")
      return target.block ? isSubscription(target.block.type, target.block.suffix) : subscription.test(target.id);
    return isSubscription(target.resource.type, target.suffix);
  });
  if (answers.every((answer) => answer === answers[0])) return answers[0] ?? false;
  return "its target is one of several resources";
}

/** Whether it sends a log that no subscription has: Azure refuses it there. */
function sendsOtherLogs(setting: Resource): boolean {
  return certainBlocks(setting.blocks("enabled_log")).some((log) => {
    const category = text(log.value("category"))?.toLowerCase();
    return category !== undefined && !ofActivityLog.includes(category);
  });
}

/** The activity log shows who opened a network, gave a role or switched a plan off. */
export default rule({
  id: "activity-log-categories",
  control: "ZTAI-VS-02",
  title: "Activity log does not reach the workspace whole",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-diagnostic-settings-essential-categories"],
  on: ["azurerm_monitor_diagnostic_setting"],
  check: (setting, graph) => {
    const applies = isForSubscription(setting, graph);
    if (typeof applies === "string") return unknown(applies);
    if (!applies) return notApplicable("it is not for a subscription");
    const logs = setting.blocks("enabled_log");
    if (logs.state === "unknown") return unknown(logs.reason);
    const values = logs.blocks.flatMap((log) => [log.value("category"), log.value("category_group")]);
    const sent = values.map((value) => text(value)?.toLowerCase());
    if (sent.includes("alllogs") || needed.every((category) => sent.includes(category.toLowerCase()))) return pass();
    if (values.some(({ state }) => state === "unknown")) return unknown("a category is not known");
    return fail(`it sends ${needed.filter((category) => !sent.includes(category.toLowerCase())).join(", ")} nowhere`);
  },
  fix: "Send Administrative, Security, Alert and Policy to a workspace.",
  examples: {
    pass: {
      resource: {
        azurerm_monitor_diagnostic_setting: {
          a: {
            target_resource_id: "/subscriptions/00000000-0000-0000-0000-000000000001",
            log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
            enabled_log: [
              { category: "Administrative" },
              { category: "Security" },
              { category: "Alert" },
              { category: "Policy" },
            ],
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_monitor_diagnostic_setting: {
          a: {
            target_resource_id: "/subscriptions/00000000-0000-0000-0000-000000000001",
            log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
            enabled_log: [{ category: "ServiceHealth" }],
          },
        },
      },
    },
  },
  edges: [
    {
      when: "what it sends tells that a target that is not known is not a subscription",
      given: {
        variable: { target: {} },
        resource: {
          azurerm_monitor_diagnostic_setting: {
            vault: { target_resource_id: "${var.target}", enabled_log: { category: "AuditEvent" } },
            any: { target_resource_id: "${var.target}", enabled_log: { category: "Administrative" } },
          },
        },
      },
      verdict: {
        "azurerm_monitor_diagnostic_setting.vault": "not-applicable",
        "azurerm_monitor_diagnostic_setting.any": "unknown",
      },
    },
  ],
});

import { attributeRule } from "../shared/attribute-rule";
import type { Requirement } from "../shared/require";

const unlimited: Requirement = {
  path: "daily_quota_gb",
  must: "-1, which means no limit",
  holds: (quota) => Number(quota) < 0,
  repair: -1,
  whenAbsent: "pass",
};

/** An attacker who makes noise first is not logged afterwards. */
export default attributeRule({
  id: "log-daily-cap",
  control: "ZTAI-VS-03",
  title: "Logging stops when a daily quota is used up",
  severity: "medium",
  requirements: { azurerm_log_analytics_workspace: [unlimited] },
  fix: "Leave daily_quota_gb at -1 and watch the cost with an alert.",
  examples: {
    pass: { resource: { azurerm_log_analytics_workspace: { a: { daily_quota_gb: -1 } } } },
    fail: { resource: { azurerm_log_analytics_workspace: { a: { daily_quota_gb: 1 } } } },
  },
});

import { attributeRule } from "../shared/attribute-rule";
import { is, isAtLeast, orAbsent } from "../shared/require";

/** Break-ins are found months later; logs that are gone by then help nobody. */
export default attributeRule({
  id: "log-retention",
  control: "ZTAI-VS-03",
  title: "Logs are kept for less than 90 days",
  severity: "high",
  requirements: {
    azurerm_log_analytics_workspace: [
      isAtLeast("retention_in_days", 90),
      orAbsent(is("immediate_data_purge_on_30_days_enabled", false)),
    ],
  },
  fix: "Keep logs 90 days at least, longer where the law asks for it.",
  examples: {
    pass: { resource: { azurerm_log_analytics_workspace: { a: { retention_in_days: 365 } } } },
    fail: { resource: { azurerm_log_analytics_workspace: { a: { sku: "PerGB2018" } } } },
  },
});

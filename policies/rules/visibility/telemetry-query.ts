import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Logs hold prompts and answers; over the internet a stolen token is enough to read them. */
export default attributeRule({
  id: "telemetry-query",
  control: "ZTAI-VS-11",
  title: "Telemetry is read over the internet",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-log-analytics-public-query-disabled"],
  requirements: {
    azurerm_application_insights: [is("internet_query_enabled", false)],
    azurerm_log_analytics_workspace: [is("internet_query_enabled", false)],
  },
  fix: "Switch public queries off and connect through a private link scope.",
  examples: {
    pass: { resource: { azurerm_log_analytics_workspace: { a: { internet_query_enabled: false } } } },
    fail: { resource: { azurerm_log_analytics_workspace: { a: { name: "log" } } } },
  },
});

import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Whoever can send logs can hide among them, or fill the day's quota. */
export default attributeRule({
  id: "telemetry-ingestion",
  control: "ZTAI-VS-11",
  title: "Telemetry is taken from the whole internet",
  severity: "medium",
  covers: ["cnspec:mondoo-azure-security-log-analytics-public-ingestion-disabled"],
  requirements: {
    azurerm_application_insights: [is("internet_ingestion_enabled", false)],
    azurerm_log_analytics_workspace: [is("internet_ingestion_enabled", false)],
  },
  fix: "Switch public ingestion off and connect through a private link scope.",
  examples: {
    pass: { resource: { azurerm_log_analytics_workspace: { a: { internet_ingestion_enabled: false } } } },
    fail: { resource: { azurerm_log_analytics_workspace: { a: { name: "log" } } } },
  },
});

import { attributeRule } from "../attribute-rule";
import { is } from "../require";

const closed = [is("internet_ingestion_enabled", false), is("internet_query_enabled", false)];

/** Logs hold prompts and answers; over the internet they need only a token to be read or forged. */
export default attributeRule({
  id: "telemetry-private",
  control: "ZTAI-VS-11",
  title: "Telemetry is reached over the internet",
  severity: "medium",
  requirements: { azurerm_log_analytics_workspace: closed, azurerm_application_insights: closed },
  fix: "Switch public ingestion and query off and connect through a private link scope.",
  examples: {
    pass: {
      resource: {
        azurerm_log_analytics_workspace: { a: { internet_ingestion_enabled: false, internet_query_enabled: false } },
      },
    },
    fail: { resource: { azurerm_application_insights: { a: { internet_ingestion_enabled: false } } } },
  },
});

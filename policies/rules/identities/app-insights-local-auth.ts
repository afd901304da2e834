import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** The instrumentation key is in every client and lets anyone write telemetry. */
export default attributeRule({
  id: "app-insights-local-auth",
  control: "ZTAI-ID-02",
  title: "Application Insights accepts instrumentation keys",
  severity: "medium",
  requirements: {
    azurerm_application_insights: [is("local_authentication_disabled", true)],
  },
  fix: "Switch local authentication off and grant Monitoring Metrics Publisher to the senders.",
  examples: {
    pass: { resource: { azurerm_application_insights: { a: { local_authentication_disabled: true } } } },
    fail: { resource: { azurerm_application_insights: { a: { local_authentication_disabled: false } } } },
  },
});

import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** With the workspace key anyone can write false evidence. */
export default attributeRule({
  id: "log-workspace-local-auth",
  control: "ZTAI-ID-02",
  title: "Log workspace accepts shared keys",
  severity: "high",
  covers: ["cnspec:mondoo-azure-security-log-analytics-local-auth-disabled"],
  requirements: {
    azurerm_log_analytics_workspace: [is("local_authentication_enabled", false)],
  },
  fix: "Switch local authentication off; agents sign in through data collection rules.",
  examples: {
    pass: { resource: { azurerm_log_analytics_workspace: { a: { local_authentication_enabled: false } } } },
    fail: { resource: { azurerm_log_analytics_workspace: { a: {} } } },
  },
});

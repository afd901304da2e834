import { attributeRule } from "../shared/attribute-rule";
import { is, isOneOf, orAbsent } from "../shared/require";

/** What a database or an instance says itself holds over what its server says. */
export default attributeRule({
  id: "database-alerts-off",
  control: "ZTAI-IN-10",
  title: "Alerts on threats are switched off for a database",
  severity: "medium",
  requirements: {
    azurerm_mssql_database: [orAbsent(isOneOf("threat_detection_policy.state", ["Enabled", "New"]))],
    azurerm_mssql_managed_instance_security_alert_policy: [is("enabled", true)],
  },
  fix: "Leave threat_detection_policy of a database out, or set it to Enabled; set enabled of an instance's policy to true.",
  examples: {
    pass: { resource: { azurerm_mssql_database: { a: { name: "memory", server_id: "/s" } } } },
    fail: {
      resource: {
        azurerm_mssql_database: {
          a: { name: "memory", server_id: "/s", threat_detection_policy: { state: "Disabled" } },
        },
      },
    },
  },
  edges: [
    {
      when: "the policy of an instance is off unless it says otherwise",
      given: {
        resource: {
          azurerm_mssql_managed_instance_security_alert_policy: {
            on: { managed_instance_name: "mi", enabled: true },
            off: { managed_instance_name: "mi" },
          },
        },
      },
      verdict: {
        "azurerm_mssql_managed_instance_security_alert_policy.on": "pass",
        "azurerm_mssql_managed_instance_security_alert_policy.off": "fail",
      },
    },
  ],
});

import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";
import { sameFor } from "../shared/same-for";

/** A detection without an incident lands on nobody's desk. */
export default attributeRule({
  id: "sentinel-incident",
  control: "ZTAI-VS-10",
  title: "Detection of Sentinel opens no incident",
  severity: "medium",
  requirements: sameFor(
    ["azurerm_sentinel_alert_rule_scheduled", "azurerm_sentinel_alert_rule_nrt"],
    [orAbsent(is("incident.create_incident_enabled", true))],
  ),
  fix: "Set incident.create_incident_enabled to true.",
  examples: {
    pass: {
      resource: {
        azurerm_sentinel_alert_rule_scheduled: { a: { name: "jailbreak", severity: "High", query: "SecurityAlert" } },
      },
    },
    fail: {
      resource: {
        azurerm_sentinel_alert_rule_scheduled: {
          a: {
            name: "jailbreak",
            severity: "High",
            query: "SecurityAlert",
            incident: { create_incident_enabled: false },
          },
        },
      },
    },
  },
});

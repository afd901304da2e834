import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/**
 * What the connector leaves out, no detection of Sentinel sees.
 * https://learn.microsoft.com/azure/sentinel/data-connectors-reference
 */
export default attributeRule({
  id: "sentinel-connector-alerts",
  control: "ZTAI-VS-06",
  title: "Connector of Sentinel leaves out alerts or logs",
  severity: "low",
  requirements: {
    azurerm_sentinel_data_connector_microsoft_cloud_app_security: [
      is("alerts_enabled", true),
      is("discovery_logs_enabled", true),
    ],
    azurerm_sentinel_data_connector_office_365: [
      is("exchange_enabled", true),
      is("sharepoint_enabled", true),
      is("teams_enabled", true),
    ],
  },
  fix: "Leave all of its streams on.",
  examples: {
    pass: { resource: { azurerm_sentinel_data_connector_office_365: { a: { name: "office" } } } },
    fail: {
      resource: {
        azurerm_sentinel_data_connector_microsoft_cloud_app_security: {
          a: { name: "cloud-apps", alerts_enabled: false },
        },
      },
    },
  },
});

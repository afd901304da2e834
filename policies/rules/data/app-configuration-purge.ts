import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Settings that are deleted and purged cannot be brought back, nor can what they did be proved. */
export default attributeRule({
  id: "app-configuration-purge",
  control: "ZTAI-DA-05",
  title: "App Configuration can be purged",
  severity: "medium",
  requirements: { azurerm_app_configuration: [is("purge_protection_enabled", true)] },
  fix: "Use the standard plan and set purge_protection_enabled to true.",
  examples: {
    pass: {
      resource: {
        azurerm_app_configuration: { a: { name: "appcs-ai", sku: "standard", purge_protection_enabled: true } },
      },
    },
    fail: { resource: { azurerm_app_configuration: { a: { name: "appcs-ai", sku: "standard" } } } },
  },
});

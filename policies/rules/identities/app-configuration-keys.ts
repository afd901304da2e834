import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Whoever holds an access key can change what an agent is told to do. */
export default attributeRule({
  id: "app-configuration-keys",
  control: "ZTAI-ID-02",
  title: "App Configuration accepts access keys",
  severity: "high",
  requirements: {
    azurerm_app_configuration: [is("local_auth_enabled", false)],
  },
  fix: "Switch access keys off and grant App Configuration data roles.",
  examples: {
    pass: { resource: { azurerm_app_configuration: { a: { sku: "standard", local_auth_enabled: false } } } },
    fail: { resource: { azurerm_app_configuration: { a: { sku: "standard" } } } },
  },
});

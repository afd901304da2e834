import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** The key of an automation account registers machines that then run what they are told. */
export default attributeRule({
  id: "automation-keys",
  control: "ZTAI-ID-02",
  title: "Automation account accepts keys",
  severity: "medium",
  requirements: {
    azurerm_automation_account: [is("local_authentication_enabled", false)],
    azurerm_bot_service_azure_bot: [is("local_authentication_enabled", false)],
  },
  fix: "Set local_authentication_enabled to false.",
  examples: {
    pass: { resource: { azurerm_automation_account: { a: { name: "aa-ops", local_authentication_enabled: false } } } },
    fail: { resource: { azurerm_automation_account: { a: { name: "aa-ops" } } } },
  },
});

import { attributeRule } from "../shared/attribute-rule";
import { isOneOf } from "../shared/require";

/** A bot registered for many tenants signs in with a secret and answers users of any of them. */
export default attributeRule({
  id: "bot-identity",
  control: "ZTAI-ID-01",
  title: "Bot has no identity of its own",
  severity: "medium",
  requirements: { azurerm_bot_service_azure_bot: [isOneOf("microsoft_app_type", ["UserAssignedMSI", "SingleTenant"])] },
  fix: "Use the type UserAssignedMSI, or SingleTenant.",
  examples: {
    pass: {
      resource: { azurerm_bot_service_azure_bot: { a: { name: "bot-chat", microsoft_app_type: "UserAssignedMSI" } } },
    },
    fail: {
      resource: { azurerm_bot_service_azure_bot: { a: { name: "bot-chat", microsoft_app_type: "MultiTenant" } } },
    },
  },
});

import { attributeRule } from "../shared/attribute-rule";
import { isSet } from "../shared/require";

/**
 * Without a subdomain the account cannot check Entra tokens or be reached by private endpoint: keys are the only way in.
 */
export default attributeRule({
  id: "ai-account-subdomain",
  control: "ZTAI-ID-02",
  title: "AI account has no name of its own",
  severity: "medium",
  requirements: {
    azurerm_ai_services: [isSet("custom_subdomain_name")],
    azurerm_cognitive_account: [isSet("custom_subdomain_name")],
  },
  fix: "Set custom_subdomain_name.",
  examples: {
    pass: { resource: { azurerm_cognitive_account: { a: { custom_subdomain_name: "chat-prod" } } } },
    fail: { resource: { azurerm_cognitive_account: { a: { kind: "AIServices" } } } },
  },
});

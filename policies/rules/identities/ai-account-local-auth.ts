import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Keys of an AI account open every deployment on it and name no caller. */
export default attributeRule({
  id: "ai-account-local-auth",
  control: "ZTAI-ID-02",
  title: "AI account accepts keys",
  severity: "critical",
  covers: [
    "checkov:CKV_AZURE_236",
    "psrule:Azure.AI.DisableLocalAuth",
    "cnspec:mondoo-azure-security-cognitive-services-local-auth-disabled",
  ],
  requirements: {
    azurerm_cognitive_account: [is("local_auth_enabled", false)],
    azurerm_ai_services: [is("local_authentication_enabled", false)],
  },
  fix: "Switch key sign-in off and let callers sign in with a managed identity.",
  examples: {
    pass: { resource: { azurerm_cognitive_account: { a: { kind: "AIServices", local_auth_enabled: false } } } },
    fail: { resource: { azurerm_cognitive_account: { a: { kind: "AIServices" } } } },
  },
});

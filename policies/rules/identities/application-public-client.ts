import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Device code and password flows work with public clients, and are what phishing asks for. */
export default attributeRule({
  id: "application-public-client",
  control: "ZTAI-ID-15",
  title: "Application trusts clients that cannot keep a secret",
  severity: "medium",
  requirements: { azuread_application: [is("fallback_public_client_enabled", false)] },
  fix: "Set fallback_public_client_enabled to false.",
  examples: {
    pass: { resource: { azuread_application: { a: { fallback_public_client_enabled: false } } } },
    fail: { resource: { azuread_application: { a: { fallback_public_client_enabled: true } } } },
  },
});

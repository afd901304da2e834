import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** Tokens of the implicit grant stand in the address bar and in every log of it. */
export default attributeRule({
  id: "application-implicit-grant",
  control: "ZTAI-ID-15",
  title: "Application hands tokens to the browser",
  severity: "medium",
  requirements: { azuread_application: [orAbsent(is("web.implicit_grant.access_token_issuance_enabled", false))] },
  fix: "Use the authorization code flow.",
  examples: {
    pass: {
      resource: { azuread_application: { a: { web: { implicit_grant: { access_token_issuance_enabled: false } } } } },
    },
    fail: {
      resource: { azuread_application: { a: { web: { implicit_grant: { access_token_issuance_enabled: true } } } } },
    },
  },
});

import { attributeRule } from "../shared/attribute-rule";
import { isOneOf } from "../shared/require";

/** Accounts of other tenants follow none of this one's rules. */
export default attributeRule({
  id: "application-audience",
  control: "ZTAI-ID-15",
  title: "Application takes sign-ins from other tenants",
  severity: "medium",
  requirements: { azuread_application: [isOneOf("sign_in_audience", ["AzureADMyOrg"])] },
  fix: "Set sign_in_audience to AzureADMyOrg and invite guests instead.",
  examples: {
    pass: { resource: { azuread_application: { a: { sign_in_audience: "AzureADMyOrg" } } } },
    fail: { resource: { azuread_application: { a: { sign_in_audience: "AzureADMultipleOrgs" } } } },
  },
});

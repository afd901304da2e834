import { attributeRule } from "../shared/attribute-rule";
import { isOneOf } from "../shared/require";

/** A policy in report-only mode lets in whom it would refuse. */
export default attributeRule({
  id: "conditional-access-enforced",
  control: "ZTAI-ID-07",
  title: "Conditional access policy is not enforced",
  severity: "high",
  requirements: { azuread_conditional_access_policy: [isOneOf("state", ["enabled"])] },
  fix: "Set state to enabled once the report shows nobody locked out.",
  examples: {
    pass: { resource: { azuread_conditional_access_policy: { a: { state: "enabled" } } } },
    fail: { resource: { azuread_conditional_access_policy: { a: { state: "enabledForReportingButNotEnforced" } } } },
  },
});

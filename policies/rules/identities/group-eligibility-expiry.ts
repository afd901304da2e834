import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** Who changed jobs years ago may still activate what the group gives. */
export default attributeRule({
  id: "group-eligibility-expiry",
  control: "ZTAI-ID-06",
  title: "Eligibility for a privileged group never ends",
  severity: "low",
  requirements: { azuread_privileged_access_group_eligibility_schedule: [orAbsent(is("permanent_assignment", false))] },
  fix: "Give the eligibility an end with expiration_date or duration, and renew it on review.",
  examples: {
    pass: {
      resource: {
        azuread_privileged_access_group_eligibility_schedule: {
          a: { group_id: "1", principal_id: "2", assignment_type: "member", expiration_date: "2027-05-01T00:00:00Z" },
        },
      },
    },
    fail: {
      resource: {
        azuread_privileged_access_group_eligibility_schedule: {
          a: { group_id: "1", principal_id: "2", assignment_type: "member", permanent_assignment: true },
        },
      },
    },
  },
});

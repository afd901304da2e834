import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** A group that Privileged Identity Management governs has rights that its members should not hold all the time. */
export default attributeRule({
  id: "standing-group-membership",
  control: "ZTAI-ID-06",
  title: "Membership in a privileged group is active for good",
  severity: "high",
  requirements: { azuread_privileged_access_group_assignment_schedule: [orAbsent(is("permanent_assignment", false))] },
  fix: "Make the membership eligible instead, or give it an end with expiration_date or duration.",
  examples: {
    pass: {
      resource: {
        azuread_privileged_access_group_assignment_schedule: {
          a: { group_id: "1", principal_id: "2", assignment_type: "member", duration: "PT8H" },
        },
      },
    },
    fail: {
      resource: {
        azuread_privileged_access_group_assignment_schedule: {
          a: { group_id: "1", principal_id: "2", assignment_type: "owner", permanent_assignment: true },
        },
      },
    },
  },
});

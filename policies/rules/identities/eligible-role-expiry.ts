import { any } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isSet, meets } from "../shared/require";

/** Who changed jobs years ago may still activate the role. */
export default rule({
  id: "eligible-role-expiry",
  control: "ZTAI-ID-06",
  title: "Eligibility for a role never ends",
  severity: "low",
  on: ["azurerm_pim_eligible_role_assignment"],
  check: (assignment) => {
    const limits = ["duration_days", "duration_hours", "end_date_time"].map((name) =>
      meets(assignment, isSet(`schedule.expiration.${name}`)),
    );
    return any(limits, "schedule.expiration is not set, so the eligibility never ends");
  },
  fix: "Give the eligibility an end and renew it on review.",
  examples: {
    pass: {
      resource: { azurerm_pim_eligible_role_assignment: { a: { schedule: { expiration: { duration_days: 180 } } } } },
    },
    fail: { resource: { azurerm_pim_eligible_role_assignment: { a: { justification: "administration" } } } },
  },
});

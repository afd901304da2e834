import { any } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isSet, meets } from "../shared/require";

/** A right that is active all the time is also active in the hands of who stole the session. */
export default rule({
  id: "standing-privileged-role",
  control: "ZTAI-ID-06",
  title: "Privileged role is active for good",
  severity: "high",
  on: ["azurerm_pim_active_role_assignment"],
  check: (assignment) => {
    const limits = ["duration_days", "duration_hours", "end_date_time"].map((name) =>
      meets(assignment, isSet(`schedule.expiration.${name}`)),
    );
    return any(limits, "schedule.expiration is not set, so the assignment never ends");
  },
  fix: "Make the role eligible instead, or give the assignment an end.",
  examples: {
    pass: {
      resource: { azurerm_pim_active_role_assignment: { a: { schedule: { expiration: { duration_hours: 8 } } } } },
    },
    fail: { resource: { azurerm_pim_active_role_assignment: { a: { justification: "administration" } } } },
  },
});

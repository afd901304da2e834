import { rule } from "../../engine/rule";
import { everyBlock, noItem } from "../shared/judge";

/** People excluded by name are forgotten there; a group of emergency accounts is reviewed. */
export default rule({
  id: "conditional-access-exclusions",
  control: "ZTAI-ID-07",
  title: "Conditional access leaves single people out",
  severity: "low",
  on: ["azuread_conditional_access_policy"],
  check: (policy) =>
    everyBlock(policy, "conditions.users", (users) =>
      noItem(users, "excluded_users", (user) => user.toLowerCase() !== "guestsorexternalusers"),
    ),
  fix: "Exclude one group of emergency accounts.",
  examples: {
    pass: {
      resource: {
        azuread_conditional_access_policy: {
          a: {
            conditions: {
              users: { included_users: ["All"], excluded_groups: ["00000000-0000-0000-0000-000000000004"] },
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azuread_conditional_access_policy: {
          a: {
            conditions: {
              users: { included_users: ["All"], excluded_users: ["00000000-0000-0000-0000-000000000005"] },
            },
          },
        },
      },
    },
  },
});

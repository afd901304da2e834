import { holdsOneOf, somePolicy } from "../shared/identities/conditional-access";
import { all, any } from "../../engine/outcome";
import { isGiven } from "../shared/given";
import { meets } from "../shared/require";

/** A stolen password is worth nothing where every sign-in asks for more. */
export default somePolicy(
  {
    id: "multifactor-for-everybody",
    control: "ZTAI-ID-07",
    title: "No policy asks everybody for strong sign-in",
    severity: "high",
    fix: "Enforce a policy for all users that asks for an authentication strength or multifactor authentication.",
  },
  (policy) =>
    all([
      meets(policy, holdsOneOf("conditions.users.included_users", ["All"])),
      any(
        [
          isGiven(policy, "grant_controls.authentication_strength_policy_id"),
          meets(policy, holdsOneOf("grant_controls.built_in_controls", ["mfa"])),
        ],
        "it asks for no strong sign-in",
      ),
    ]),
  {
    conditions: { users: { included_users: ["All"] } },
    grant_controls: { operator: "OR", built_in_controls: ["mfa"] },
  },
  "no enforced policy asks all users for multifactor authentication or an authentication strength",
);

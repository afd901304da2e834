import { somePolicy } from "../shared/identities/conditional-access";
import { any } from "../../engine/outcome";
import { isGiven } from "../shared/given";
import { isSet, meets } from "../shared/require";

/** People who are about to leave take data along, and assistants help them find it. */
export default somePolicy(
  {
    id: "insider-risk-sign-in",
    control: "ZTAI-ID-16",
    title: "Sign-in ignores insider risk and terms of use",
    severity: "medium",
    fix: "Enforce a policy that reacts to insider risk, or that asks for the terms of use of AI.",
  },
  (policy) =>
    any(
      [meets(policy, isSet("conditions.insider_risk_levels")), isGiven(policy, "grant_controls.terms_of_use")],
      "it reacts neither to insider risk nor asks for terms of use",
    ),
  { conditions: { insider_risk_levels: "elevated" } },
  "no enforced policy reacts to insider risk or asks for terms of use",
);

import { somePolicy } from "../shared/identities/conditional-access";
import { any } from "../../engine/outcome";
import { is, isSet, meets } from "../shared/require";

/** What happens in a session after the sign-in is where data leaves. */
export default somePolicy(
  {
    id: "session-controls",
    control: "ZTAI-AP-02",
    title: "No policy controls sessions of applications",
    severity: "medium",
    fix: "Enforce a policy with session controls of Defender for Cloud Apps, or with a sign-in frequency.",
  },
  (policy) =>
    any(
      [
        meets(policy, isSet("session_controls.cloud_app_security_policy")),
        meets(policy, isSet("session_controls.sign_in_frequency")),
        meets(policy, is("session_controls.application_enforced_restrictions_enabled", true)),
      ],
      "it controls no session",
    ),
  { session_controls: { cloud_app_security_policy: "monitorOnly" } },
  "no enforced policy controls sessions",
);

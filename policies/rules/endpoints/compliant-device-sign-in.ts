import { holdsOneOf, somePolicy } from "../shared/identities/conditional-access";
import { meets } from "../shared/require";

/** A sign-in is as trustworthy as the machine it is typed on. */
export default somePolicy(
  {
    id: "compliant-device-sign-in",
    control: "ZTAI-EP-01",
    title: "No policy asks for a compliant device",
    severity: "high",
    fix: "Enforce a policy that asks for a compliant or joined device.",
  },
  (policy) => meets(policy, holdsOneOf("grant_controls.built_in_controls", ["compliantDevice", "domainJoinedDevice"])),
  { grant_controls: { operator: "OR", built_in_controls: ["compliantDevice"] } },
  "no enforced policy asks for a compliant or joined device",
);

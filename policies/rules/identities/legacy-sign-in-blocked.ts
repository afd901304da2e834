import { holdsOneOf, somePolicy } from "../shared/identities/conditional-access";
import { all } from "../../engine/outcome";
import { meets } from "../shared/require";

/** Old protocols take a password alone, whatever other policies ask for. */
export default somePolicy(
  {
    id: "legacy-sign-in-blocked",
    control: "ZTAI-ID-07",
    title: "No policy blocks old sign-in protocols",
    severity: "high",
    fix: "Enforce a policy that blocks the client types exchangeActiveSync and other.",
  },
  (policy) =>
    all([
      meets(policy, holdsOneOf("conditions.client_app_types", ["other"])),
      meets(policy, holdsOneOf("grant_controls.built_in_controls", ["block"])),
    ]),
  {
    conditions: { client_app_types: ["exchangeActiveSync", "other"] },
    grant_controls: { operator: "OR", built_in_controls: ["block"] },
  },
  "no enforced policy blocks the client type other",
);

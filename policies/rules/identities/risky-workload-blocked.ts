import { holdsOneOf, somePolicy } from "../shared/identities/conditional-access";
import { all } from "../../engine/outcome";
import { isSet, meets } from "../shared/require";

/** A leaked secret of a workload shows as risk; only a policy turns the risk into a refusal. */
export default somePolicy(
  {
    id: "risky-workload-blocked",
    control: "ZTAI-ID-08",
    title: "No policy blocks risky workload identities",
    severity: "high",
    fix: "Enforce a policy for service principals that blocks at high risk.",
  },
  (policy) =>
    all([
      meets(policy, isSet("conditions.client_applications.included_service_principals")),
      meets(policy, holdsOneOf("conditions.service_principal_risk_levels", ["high"])),
      meets(policy, holdsOneOf("grant_controls.built_in_controls", ["block"])),
    ]),
  {
    conditions: {
      client_applications: { included_service_principals: ["ServicePrincipalsInMyTenant"] },
      service_principal_risk_levels: ["high"],
    },
    grant_controls: { operator: "OR", built_in_controls: ["block"] },
  },
  "no enforced policy blocks service principals at high risk",
);

import { powerOfName } from "../../azure/graph-permissions";
import { all, notApplicable, pass, unknown } from "../../engine/outcome";
import { text } from "../../estate/value";
import { rule } from "../../engine/rule";
import { judged, ownerAt } from "../shared/identities/graph-grant";

/** Consent for everybody is consent of people who were never asked. */
export default rule({
  id: "delegated-grant-for-all",
  control: "ZTAI-ID-04",
  title: "Consent for everybody reaches everybody's content",
  severity: "high",
  on: ["azuread_service_principal_delegated_permission_grant"],
  check: (grant, graph) => {
    const person = grant.value("user_object_id");
    if (person.state === "known") return notApplicable("it is the consent of one person");
    const owner = ownerAt(grant, grant.written("resource_service_principal_object_id"), graph);
    const claims = grant.items("claim_values");
    if (claims.state === "unknown") return unknown(`claim_values is unknown: ${claims.reason}`);
    const outcomes = claims.items.map((item) => {
      if (item.state === "unknown") return unknown(`claim_values is unknown: ${item.reason}`);
      const name = text(item) ?? "";
      const power = powerOfName(name);
      // What another application calls its own permissions says nothing of its power.
      return owner !== "graph" && power === undefined ? pass() : judged(name, power, owner);
    });
    const outcome = all(outcomes);
    return person.state === "unknown" && outcome.verdict === "fail"
      ? unknown(`user_object_id is unknown: ${person.reason}`)
      : outcome;
  },
  fix: "Consent to User.Read and the like, and let people consent to more for themselves.",
  examples: {
    pass: {
      resource: {
        azuread_service_principal_delegated_permission_grant: { a: { claim_values: ["openid", "User.Read"] } },
      },
    },
    fail: {
      resource: {
        azuread_service_principal_delegated_permission_grant: { a: { claim_values: ["openid", "Mail.ReadWrite"] } },
      },
    },
  },
  edges: [
    {
      when: "one person, another application, and what only Terraform knows",
      given: {
        resource: {
          azuread_application: { api: { display_name: "api" } },
          azuread_service_principal: { api: { client_id: "${azuread_application.api.client_id}" } },
          azuread_service_principal_delegated_permission_grant: {
            person: { claim_values: ["Mail.ReadWrite"], user_object_id: "00000000-0000-0000-0000-000000000009" },
            own: {
              claim_values: ["access_as_user"],
              resource_service_principal_object_id: "${azuread_service_principal.api.object_id}",
            },
            open: { claim_values: ["openid", "${var.more}"] },
          },
        },
      },
      verdict: {
        "azuread_service_principal_delegated_permission_grant.person": "not-applicable",
        "azuread_service_principal_delegated_permission_grant.own": "pass",
        "azuread_service_principal_delegated_permission_grant.open": "unknown",
      },
    },
  ],
});

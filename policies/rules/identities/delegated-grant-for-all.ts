import { powerOfName } from "../../azure/graph-permissions";
import { all, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import { text } from "../../estate/value";
import { rule } from "../../engine/rule";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { judged, ownerAt, type Owner } from "../shared/identities/graph-grant";
import { graphTypes, isGraphRequest, otherThan } from "../shared/identities/graph-request";

/** A request to Microsoft Graph that consents. */
function byRequest(request: Resource, graph: Graph): Outcome {
  const other = otherThan(request, "delegated permission");
  if (other) return other;
  const kind = request.value("body.consentType");
  if (kind.state === "unknown") return unknown(`consentType is unknown: ${kind.reason}`);
  if (text(kind)?.toLowerCase() === "principal") return notApplicable("it is the consent of one person");
  const scope = request.value("body.scope");
  if (scope.state === "unknown") return unknown(`scope is unknown: ${scope.reason}`);
  const owner = ownerAt(request, request.written("body.resourceId"), graph);
  const names = (text(scope) ?? "").split(/\s+/).filter((name) => name !== "");
  return all(names.map((name) => consented(name, owner)));
}

/** What another application calls its own permissions says nothing of its power. */
function consented(name: string, owner: Owner): Outcome {
  const power = powerOfName(name);
  return owner !== "graph" && power === undefined ? pass() : judged(name, power, owner);
}

/** Consent for everybody is consent of people who were never asked. */
export default rule({
  id: "delegated-grant-for-all",
  control: "ZTAI-ID-04",
  title: "Consent for everybody reaches everybody's content",
  severity: "high",
  on: ["azuread_service_principal_delegated_permission_grant", ...graphTypes],
  check: (grant, graph) => {
    if (isGraphRequest(grant)) return byRequest(grant, graph);
    const person = grant.value("user_object_id");
    if (person.state === "known") return notApplicable("it is the consent of one person");
    const owner = ownerAt(grant, grant.written("resource_service_principal_object_id"), graph);
    const claims = grant.items("claim_values");
    if (claims.state === "unknown") return unknown(`claim_values is unknown: ${claims.reason}`);
    const outcomes = claims.items.map((item) => {
      if (item.state === "unknown") return unknown(`claim_values is unknown: ${item.reason}`);
      return consented(text(item) ?? "", owner);
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
      when: "a request to Microsoft Graph consents for everybody, or for one person",
      given: {
        resource: {
          msgraph_resource: {
            everybody: {
              url: "oauth2PermissionGrants",
              body: { consentType: "AllPrincipals", scope: "openid Mail.ReadWrite" },
            },
            harmless: {
              url: "oauth2PermissionGrants",
              body: { consentType: "AllPrincipals", scope: "openid User.Read" },
            },
            person: {
              url: "oauth2PermissionGrants",
              body: { consentType: "Principal", principalId: "9", scope: "Mail.ReadWrite" },
            },
          },
        },
      },
      verdict: {
        "msgraph_resource.everybody": "fail",
        "msgraph_resource.harmless": "pass",
        "msgraph_resource.person": "not-applicable",
      },
    },
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

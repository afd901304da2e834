import { notApplicable } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { text } from "../../estate/value";
import { originOf } from "../shared/identities/origin";
import { is, meets } from "../shared/require";

/** https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in */
const microsoftGraph = "00000003-0000-0000-c000-000000000000";

/** Whether the principal is one of Microsoft's own, which is there to be named: nobody may set who is assigned to it. */
function isMicrosofts(principal: Resource, graph: Graph): boolean {
  return ["client_id", "application_id"].some((argument) => {
    if (text(principal.value(argument)) === microsoftGraph) return true;
    const origin = originOf(principal, principal.written(argument), graph);
    return origin?.resource.type === "azuread_application_published_app_ids";
  });
}

/** Without assignment every account, guests included, gets a token for the application. */
export default rule({
  id: "application-assignment-required",
  control: "ZTAI-ID-15",
  title: "Everybody in the tenant may use the application",
  severity: "low",
  on: ["azuread_service_principal"],
  check: (principal, graph) =>
    isMicrosofts(principal, graph)
      ? notApplicable("an application of Microsoft's own")
      : meets(principal, is("app_role_assignment_required", true)),
  fix: "Set app_role_assignment_required to true and assign the groups that need it.",
  examples: {
    pass: { resource: { azuread_service_principal: { a: { app_role_assignment_required: true } } } },
    fail: { resource: { azuread_service_principal: { a: { client_id: "00000000-0000-0000-0000-000000000003" } } } },
  },
  edges: [
    {
      when: "an application of Microsoft's is there to be named",
      given: {
        data: { azuread_application_published_app_ids: { ids: {} } },
        resource: {
          azuread_service_principal: {
            looked: {
              client_id: '${data.azuread_application_published_app_ids.ids.result["MicrosoftGraph"]}',
              use_existing: true,
            },
            dotted: {
              client_id: "${data.azuread_application_published_app_ids.ids.result.MicrosoftGraph}",
              use_existing: true,
            },
            written: { client_id: microsoftGraph, use_existing: true },
            ours: { client_id: "00000000-0000-0000-0000-000000000003", use_existing: true },
          },
        },
      },
      verdict: {
        "azuread_service_principal.looked": "not-applicable",
        "azuread_service_principal.dotted": "not-applicable",
        "azuread_service_principal.written": "not-applicable",
        "azuread_service_principal.ours": "fail",
      },
    },
  ],
});

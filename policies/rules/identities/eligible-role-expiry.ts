import { rule } from "../../engine/rule";
import { ends } from "../shared/identities/schedule";

/** Who changed jobs years ago may still activate the role. */
export default rule({
  id: "eligible-role-expiry",
  control: "ZTAI-ID-06",
  title: "Eligibility for a role never ends",
  severity: "low",
  on: ["azurerm_pim_eligible_role_assignment"],
  check: (assignment, graph) => ends(assignment, graph, "eligibility"),
  fix: "Give the eligibility an end and renew it on review.",
  examples: {
    pass: {
      resource: { azurerm_pim_eligible_role_assignment: { a: { schedule: { expiration: { duration_days: 180 } } } } },
    },
    fail: { resource: { azurerm_pim_eligible_role_assignment: { a: { justification: "administration" } } } },
  },
  edges: [
    {
      when: "a role that only sees settings, beside one that changes them",
      given: {
        resource: {
          azurerm_pim_eligible_role_assignment: {
            reader: {
              role_definition_id:
                "/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7",
            },
            contributor: {
              role_definition_id:
                "/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c",
            },
          },
        },
      },
      verdict: {
        "azurerm_pim_eligible_role_assignment.reader": "pass",
        "azurerm_pim_eligible_role_assignment.contributor": "fail",
      },
    },
  ],
});

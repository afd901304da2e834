import { rule } from "../../engine/rule";
import { ends } from "../shared/identities/schedule";

/** A right that is active all the time is also active in the hands of who stole the session. */
export default rule({
  id: "standing-privileged-role",
  control: "ZTAI-ID-06",
  title: "Privileged role is active for good",
  severity: "high",
  on: ["azurerm_pim_active_role_assignment"],
  check: (assignment, graph) => ends(assignment, graph, "assignment"),
  fix: "Make the role eligible instead, or give the assignment an end.",
  examples: {
    pass: {
      resource: { azurerm_pim_active_role_assignment: { a: { schedule: { expiration: { duration_hours: 8 } } } } },
    },
    fail: { resource: { azurerm_pim_active_role_assignment: { a: { justification: "administration" } } } },
  },
  edges: [
    {
      when: "a role that only sees settings, beside one that changes them",
      given: {
        resource: {
          azurerm_pim_active_role_assignment: {
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
        "azurerm_pim_active_role_assignment.reader": "pass",
        "azurerm_pim_active_role_assignment.contributor": "fail",
      },
    },
  ],
});

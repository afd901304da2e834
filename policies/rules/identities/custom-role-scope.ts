import { rule } from "../../engine/rule";
import { noItem } from "../shared/judge";

/** A role made for one workload should not be found when somebody looks for a role for another. */
export default rule({
  id: "custom-role-scope",
  control: "ZTAI-ID-05",
  title: "Custom role can be assigned everywhere",
  severity: "low",
  on: ["azurerm_role_definition"],
  check: (definition) =>
    noItem(definition, "assignable_scopes", (scope) => scope === "/" || /\/managementGroups\/[^/]+\/?$/i.test(scope)),
  fix: "Name the subscription or resource group the role is for.",
  examples: {
    pass: {
      resource: {
        azurerm_role_definition: {
          a: { assignable_scopes: ["/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-chat"] },
        },
      },
    },
    fail: { resource: { azurerm_role_definition: { a: { assignable_scopes: ["/"] } } } },
  },
});

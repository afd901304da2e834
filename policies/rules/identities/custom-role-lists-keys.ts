import { listsKeys } from "../../azure/roles/powers";
import { rule } from "../../engine/rule";
import { avoids } from "../shared/identities/avoids";
import { customRole } from "../shared/identities/custom-role";

/** Who may list the keys of a service can sign in to it as nobody, whatever else the role allows. */
export default rule({
  id: "custom-role-lists-keys",
  control: "ZTAI-ID-04",
  title: "Custom role may list keys",
  severity: "high",
  on: ["azurerm_role_definition"],
  check: (definition) => avoids(listsKeys(customRole(definition)), "it may list keys"),
  fix: "Remove the actions that list or regenerate keys and grant data roles instead.",
  examples: {
    pass: {
      resource: {
        azurerm_role_definition: { a: { permissions: { actions: ["Microsoft.Storage/storageAccounts/read"] } } },
      },
    },
    fail: {
      resource: {
        azurerm_role_definition: {
          a: { permissions: { actions: ["Microsoft.Storage/storageAccounts/listKeys/action"] } },
        },
      },
    },
  },
  edges: [
    {
      when: "keys that a wildcard covers, or that another provider names so",
      given: {
        resource: {
          azurerm_role_definition: {
            service: { permissions: { actions: ["Microsoft.CognitiveServices/*"] } },
            actions: { permissions: { actions: ["*/action"] } },
            foreign: { permissions: { actions: ["Contoso.Models/endpoints/listKeys/action"] } },
            read: { permissions: { actions: ["Microsoft.OperationalInsights/workspaces/sharedKeys/read"] } },
            reader: { permissions: { actions: ["*/read"] } },
            cluster: {
              permissions: { actions: ["Microsoft.ContainerService/managedClusters/listClusterUserCredential/action"] },
            },
            taken: {
              permissions: {
                actions: ["Microsoft.Storage/storageAccounts/*"],
                not_actions: ["Microsoft.Storage/*/action"],
              },
            },
          },
        },
      },
      verdict: {
        "azurerm_role_definition.service": "fail",
        "azurerm_role_definition.actions": "fail",
        "azurerm_role_definition.foreign": "fail",
        "azurerm_role_definition.read": "fail",
        "azurerm_role_definition.reader": "pass",
        "azurerm_role_definition.cluster": "pass",
        "azurerm_role_definition.taken": "pass",
      },
    },
  ],
});

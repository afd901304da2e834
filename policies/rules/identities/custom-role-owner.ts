import { managesEverything } from "../../azure/roles/powers";
import { rule } from "../../engine/rule";
import { avoids } from "../shared/identities/avoids";
import { customRole } from "../shared/identities/custom-role";

/** A role with every action is Owner under another name, and in no list of owners. */
export default rule({
  id: "custom-role-owner",
  control: "ZTAI-ID-05",
  title: "Custom role may do everything",
  severity: "critical",
  covers: ["checkov:CKV_AZURE_39", "trivy:AZU-0030"],
  on: ["azurerm_role_definition"],
  check: (definition) => avoids(managesEverything(customRole(definition)), "it manages everything in its scope"),
  fix: "List the actions the role needs one by one.",
  examples: {
    pass: {
      resource: {
        azurerm_role_definition: { a: { permissions: { actions: ["Microsoft.Storage/storageAccounts/read"] } } },
      },
    },
    fail: { resource: { azurerm_role_definition: { a: { permissions: { actions: ["*"] } } } } },
  },
  edges: [
    {
      when: "every write or every deletion is as much",
      given: {
        resource: {
          azurerm_role_definition: {
            writes: { permissions: { actions: ["*/read", "*/write"] } },
            deletes: { permissions: { actions: ["*/delete"] } },
            reads: { permissions: { actions: ["*/read"] } },
          },
        },
      },
      verdict: {
        "azurerm_role_definition.writes": "fail",
        "azurerm_role_definition.deletes": "fail",
        "azurerm_role_definition.reads": "pass",
      },
    },
    {
      when: "one action among others, in any block of permissions, is enough",
      given: {
        variable: { action: {} },
        resource: {
          azurerm_role_definition: {
            deep: { permissions: [{ actions: [] }, { actions: ["Microsoft.Storage/*/read", "*"] }] },
            open: { permissions: [{ actions: [] }, { actions: ["${var.action}"] }] },
          },
        },
      },
      verdict: { "azurerm_role_definition.deep": "fail", "azurerm_role_definition.open": "unknown" },
    },
  ],
});

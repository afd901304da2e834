import { rule } from "../../engine/rule";
import { everyBlock, noItem } from "../shared/judge";

/** A role with every action is Owner under another name, and in no list of owners. */
export default rule({
  id: "custom-role-owner",
  control: "ZTAI-ID-05",
  title: "Custom role may do everything",
  severity: "critical",
  covers: ["checkov:CKV_AZURE_39", "trivy:AZU-0030"],
  on: ["azurerm_role_definition"],
  check: (definition) =>
    everyBlock(definition, "permissions", (permissions) => noItem(permissions, "actions", (action) => action === "*")),
  fix: "List the actions the role needs one by one.",
  examples: {
    pass: {
      resource: {
        azurerm_role_definition: { a: { permissions: { actions: ["Microsoft.Storage/storageAccounts/read"] } } },
      },
    },
    fail: { resource: { azurerm_role_definition: { a: { permissions: { actions: ["*"] } } } } },
  },
});

import { rule } from "../../engine/rule";
import { everyBlock, noItem } from "../shared/judge";

const keys =
  /\/(list(account|query|admin)?keys|listkey|regeneratekey|listconnectionstrings|listcredentials|listaccountsas|listservicesas)\/(action|read)$/i;

/** Who may list the keys of a service can sign in to it as nobody, whatever else the role allows. */
export default rule({
  id: "custom-role-lists-keys",
  control: "ZTAI-ID-04",
  title: "Custom role may list keys",
  severity: "high",
  on: ["azurerm_role_definition"],
  check: (definition) =>
    everyBlock(definition, "permissions", (permissions) =>
      noItem(permissions, "actions", (action) => keys.test(action)),
    ),
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
});

import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/**
 * A key of the account stands in the page that shows the map, and whoever reads it calls at the owner's expense.
 * https://learn.microsoft.com/azure/azure-maps/azure-maps-authentication
 */
export default attributeRule({
  id: "maps-keys",
  control: "ZTAI-ID-02",
  title: "Azure Maps accepts shared keys",
  severity: "medium",
  requirements: { azurerm_maps_account: [is("local_authentication_enabled", false)] },
  fix: "Set local_authentication_enabled to false and let callers sign in with Entra ID.",
  examples: {
    pass: {
      resource: {
        azurerm_maps_account: { a: { name: "map-fleet", local_authentication_enabled: false } },
        azapi_resource: {
          b: {
            type: "Microsoft.Maps/accounts@2023-06-01",
            name: "b",
            body: { properties: { disableLocalAuth: true } },
          },
        },
      },
    },
    fail: { resource: { azurerm_maps_account: { a: { name: "map-fleet" } } } },
  },
});

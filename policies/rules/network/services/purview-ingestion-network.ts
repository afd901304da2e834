import { azapiRule } from "../../shared/azapi-rule";
import { isOneOf, orAbsent } from "../../shared/require";

/**
 * What the catalog reads on its way in lies in a storage account of its own, with a door of its own.
 * https://learn.microsoft.com/purview/data-gov-classic-private-link-ingestion
 */
export default azapiRule(
  {
    id: "purview-ingestion-network",
    control: "ZTAI-NW-01",
    title: "Ingestion storage of Purview answers on the internet",
    severity: "high",
    fix: "Set ingestionStorage.publicNetworkAccess to Disabled.",
    examples: {
      pass: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.Purview/accounts@2023-05-01-preview",
              name: "pview",
              body: { properties: { ingestionStorage: { publicNetworkAccess: "Disabled" } } },
            },
          },
        },
      },
      fail: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.Purview/accounts@2023-05-01-preview",
              name: "pview",
              body: { properties: { ingestionStorage: { publicNetworkAccess: "Enabled" } } },
            },
          },
        },
      },
    },
  },
  "azurerm_purview_account",
  [orAbsent(isOneOf("ingestion_storage.public_network_access", ["Disabled"]))],
);

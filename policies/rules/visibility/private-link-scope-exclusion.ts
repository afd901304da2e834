import { all } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { inAzapi } from "../shared/azapi-rule";
import { everyBlock } from "../shared/judge";
import { isOneOf, meets, orAbsent } from "../shared/require";

const modes = ["ingestion_access_mode", "query_access_mode"];

/** The network behind one endpoint may still reach every other workspace in the world. */
export default rule({
  id: "private-link-scope-exclusion",
  control: "ZTAI-VS-11",
  title: "Monitor private link scope excepts a network",
  severity: "low",
  ...inAzapi("azurerm_monitor_private_link_scope", (scope) =>
    everyBlock(scope, "exclusion", (exclusion) =>
      all(modes.map((mode) => meets(exclusion, orAbsent(isOneOf(mode, ["PrivateOnly"]))))),
    ),
  ),
  fix: "Remove the exclusion, or set its modes to PrivateOnly.",
  examples: {
    pass: {
      resource: {
        azapi_resource: {
          a: {
            type: "Microsoft.Insights/privateLinkScopes@2023-06-01-preview",
            name: "ampls",
            body: {
              properties: {
                accessModeSettings: { ingestionAccessMode: "PrivateOnly", queryAccessMode: "PrivateOnly" },
              },
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azapi_resource: {
          a: {
            type: "Microsoft.Insights/privateLinkScopes@2023-06-01-preview",
            name: "ampls",
            body: {
              properties: {
                accessModeSettings: {
                  ingestionAccessMode: "PrivateOnly",
                  queryAccessMode: "PrivateOnly",
                  exclusions: [{ privateEndpointConnectionName: "lab", queryAccessMode: "Open" }],
                },
              },
            },
          },
        },
      },
    },
  },
});

import { after, demand, from, oneOf, unverified } from "./apply-rule";
import { holdsRole } from "./grants";
import { nameRule } from "./name-rule";
import { azurermPage, learn, templatePage } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { storage } from "./storage";
import { identityId, idOf, named, region, versioned } from "./shapes";
import { networkId } from "./virtual-network";

const names = { flowLog: nameRule("fl", [1, 80], "hyphens", "parent", "kit") };
const flowLogs = "Microsoft.Network/networkWatchers/flowLogs";
const overview = `${learn}/network-watcher/vnet-flow-logs-overview`;
const byIdentity = `${learn}/network-watcher/vnet-flow-logs-managed-identity`;
const analytics = "body.properties.flowAnalyticsConfiguration.networkWatcherFlowAnalyticsConfiguration";

/** Network Watcher: flow logs. */
export const networkWatcher = {
  names,
  types: types({
    type: "azapi_resource",
    armType: flowLogs,
    source: templatePage(flowLogs),
    arguments: {
      type: versioned(flowLogs),
      name: named(names.flowLog),
      parent_id: {
        ...idOf("Microsoft.Network/networkWatchers"),
        says: "id of the network watcher of the same region",
        accepts: ({ value, block }) =>
          String(value).endsWith(`/networkWatchers/NetworkWatcher_${String(block["location"])}`),
        source: `${learn}/network-watcher/network-watcher-create`,
      },
      "body.properties.targetResourceId": networkId,
      "body.properties.storageId": {
        ...idOf("Microsoft.Storage/storageAccounts", "azurerm_storage_account"),
        says: "id of a storage account of the same region, of kind StorageV2 and tier Standard",
        accepts: ({ written, target, resource }) => {
          const { location, account_kind, account_tier } = target(written)?.values ?? {};
          return (
            location === resource.values["location"] && account_kind === "StorageV2" && account_tier === "Standard"
          );
        },
        source: overview,
      },
      "body.properties.format.type": oneOf("JSON"),
      "body.properties.format.version": oneOf(2),
      "body.properties.retentionPolicy.days": unverified("a longest retention; 0 where the retention policy is off"),
      [`${analytics}.trafficAnalyticsInterval`]: from(azurermPage("azurerm_network_watcher_flow_log"), oneOf(10, 60)),
      [`${analytics}.workspaceRegion`]: region,
      [`${analytics}.workspaceResourceId`]: idOf("Microsoft.OperationalInsights/workspaces"),
      "identity[].type": from(byIdentity, oneOf("UserAssigned")),
      "identity[].identity_ids[]": identityId,
    },
    flags: ["body.properties.enabled", `${analytics}.enabled`, "body.properties.retentionPolicy.enabled"],
    demands: [
      after(
        `its identity holds ${storage.roles.storageBlobDataContributor.name} on the storage account before`,
        (placed) => {
          const [identity] = placed.block["identity"] as readonly { identity_ids: readonly string[] }[];
          return holdsRole(placed, storage.roles.storageBlobDataContributor, identity?.identity_ids[0]);
        },
        byIdentity,
      ),
      demand(
        "the storage account lets trusted services pass",
        ({ block, target }) => {
          const { properties } = block["body"] as { properties: { storageId: string } };
          const rules = target(properties.storageId)?.values["network_rules"] as { bypass?: readonly string[] };
          return rules.bypass?.includes("AzureServices") === true;
        },
        overview,
      ),
    ],
  }),
} satisfies AzureService;

import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import { Construct } from "constructs";
import { armId } from "../core/arm-id";
import { AzapiResource } from "../core/azapi-resource";
import type { LandingZone } from "../core/landing-zone";
import type { FlowLogStorage } from "./flow-log-storage";

/** Arguments of {@link FlowLog}. */
export interface FlowLogProps {
  readonly landingZone: LandingZone;
  /** ARM id of the virtual network. */
  readonly virtualNetworkId: string;
  readonly storage: FlowLogStorage;
  /** Region of the landing zone's log workspace. @default - the region of the landing zone */
  readonly workspaceLocation?: string;
}

/**
 * Records every flow of a virtual network, every ten minutes analysed into the log workspace. Written by azapi: azurerm's
 * flow log has no identity and needs the storage account's keys, which are off.
 * https://learn.microsoft.com/azure/network-watcher/vnet-flow-logs-managed-identity
 * Implements ZTAI-NW-14.
 */
export class FlowLog extends Construct {
  constructor(scope: Construct, id: string, props: FlowLogProps) {
    super(scope, id);
    const { landingZone, virtualNetworkId, storage } = props;
    const identity = new UserAssignedIdentity(
      this,
      "Identity",
      landingZone.place("userAssignedIdentity", `${landingZone.label}-flow-log`),
    );
    const canWrite = storage.grantWrite("FlowLog", {
      principalId: identity.principalId,
      principalType: "ServicePrincipal",
    });
    new AzapiResource(this, "Resource", {
      type: "Microsoft.Network/networkWatchers/flowLogs",
      name: landingZone.name("flowLog"),
      parentId: networkWatcherId(landingZone),
      location: landingZone.location,
      tags: landingZone.tags,
      identityIds: [identity.id],
      body: {
        properties: {
          targetResourceId: virtualNetworkId,
          storageId: storage.storageAccountId,
          enabled: true,
          format: { type: "JSON", version: 2 },
          // Kept as long as the storage account's lifecycle says.
          retentionPolicy: { enabled: false, days: 0 },
          flowAnalyticsConfiguration: {
            networkWatcherFlowAnalyticsConfiguration: {
              enabled: true,
              workspaceResourceId: landingZone.logs.workspaceId,
              workspaceRegion: props.workspaceLocation ?? landingZone.location,
              trafficAnalyticsInterval: 10,
            },
          },
        },
      },
      dependsOn: canWrite,
    });
  }
}

/**
 * The watcher of the subscription and region. Azure makes it together with the first virtual network there.
 * https://learn.microsoft.com/azure/network-watcher/network-watcher-create
 */
function networkWatcherId({ subscriptionId, location }: LandingZone): string {
  const scope = { subscriptionId, resourceGroupName: "NetworkWatcherRG" };
  return armId(scope, "Microsoft.Network/networkWatchers", `NetworkWatcher_${location}`);
}

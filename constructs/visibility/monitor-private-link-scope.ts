import { MonitorPrivateLinkScope as Resource } from "@cdktf/provider-azurerm/lib/monitor-private-link-scope";
import { MonitorPrivateLinkScopedService } from "@cdktf/provider-azurerm/lib/monitor-private-link-scoped-service";
import { Construct } from "constructs";
import { armId } from "../core/arm-id";
import type { Estate } from "../core/estate";
import type { LandingZone } from "../core/landing-zone";
import { resourceName } from "../core/naming";

/** ARM type of a scope. */
export const privateLinkScopeType = "Microsoft.Insights/privateLinkScopes";

/** Arguments of {@link MonitorPrivateLinkScope}. */
export interface MonitorPrivateLinkScopeProps {
  readonly landingZone: LandingZone;
  /** What it is for; part of the name. @default - the landing zone's label */
  readonly label?: string;
  /** Workspaces that are reached through it: ARM ids by a name. */
  readonly services: Readonly<Record<string, string>>;
}

/**
 * The private way to Azure Monitor: networks behind its endpoint reach what is in the scope and nothing else, so that
 * telemetry cannot leave for a stranger's workspace. Implements ZTAI-VS-11.
 *
 * Its private endpoint (`azureMonitor`) stands in the hub and is made there.
 */
export class MonitorPrivateLinkScope extends Construct {
  /** ARM id, as a reference. */
  readonly scopeId: string;
  /** ARM id, computed: for another stack. */
  readonly armId: string;

  constructor(scope: Construct, id: string, props: MonitorPrivateLinkScopeProps) {
    super(scope, id);
    const { landingZone, label, services } = props;
    // The service has no region of its own.
    const { name, resourceGroupName, tags } = landingZone.place("monitorPrivateLinkScope", label);
    const resource = new Resource(this, "Resource", {
      name,
      resourceGroupName,
      tags,
      ingestionAccessMode: "PrivateOnly",
      queryAccessMode: "PrivateOnly",
    });
    this.scopeId = resource.id;
    this.armId = landingZone.armId(privateLinkScopeType, name);
    let last: MonitorPrivateLinkScopedService | undefined;
    for (const [key, linkedResourceId] of Object.entries(services)) {
      last = new MonitorPrivateLinkScopedService(this, `Service-${key}`, {
        name: key,
        resourceGroupName,
        scopeName: resource.name,
        linkedResourceId,
        // One after another: each changes the scope itself.
        dependsOn: last && [last],
      });
    }
  }

  /** Computed ARM id of the scope that a landing zone of this label and purpose holds. */
  static idFor(estate: Estate, label: string, purpose?: string): string {
    const group = resourceName("resourceGroup", purpose === undefined ? label : `${label}-${purpose}`, estate);
    const scope = { subscriptionId: estate.subscriptionId, resourceGroupName: group };
    return armId(scope, privateLinkScopeType, resourceName("monitorPrivateLinkScope", label, estate));
  }
}

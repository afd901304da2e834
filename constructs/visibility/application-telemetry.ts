import { ApplicationInsights } from "@cdktf/provider-azurerm/lib/application-insights";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import type { IPrincipal, RoleGrant } from "../core/principal";
import { granteeLabel, grantRole } from "../core/principal";
import { Roles } from "../core/roles";
import type { TelemetryScope } from "./join-private-link-scope";
import { joinPrivateLinkScope } from "./join-private-link-scope";

/** Arguments of {@link ApplicationTelemetry}. */
export interface ApplicationTelemetryProps {
  /** Its log workspace stores the telemetry. */
  readonly landingZone: LandingZone;
  /** What is observed; part of the name. @default - the landing zone's label */
  readonly label?: string;
  /** @default - none: nothing gets in until the resource is added to a scope */
  readonly privateLinkScope?: TelemetryScope;
}

/**
 * Traces of one application, in the estate's workspace. Entra sign-in only and closed to the internet. Implements
 * ZTAI-VS-11, ZTAI-VS-12.
 */
export class ApplicationTelemetry extends Construct {
  /** ARM id, as a reference. */
  readonly telemetryId: string;
  /** ARM id, computed: for another stack. */
  readonly armId: string;
  /** Where telemetry is sent to, known after creation. Its key opens nothing: senders sign in with Entra. */
  readonly connectionString: string;

  /** @throws ZtaiError ZTAI-CON-007 when the id of the scope is none. */
  constructor(scope: Construct, id: string, props: ApplicationTelemetryProps) {
    super(scope, id);
    const { landingZone, label, privateLinkScope } = props;
    const name = landingZone.name("applicationInsights", label);
    const resource = new ApplicationInsights(this, "Resource", {
      ...landingZone.place("applicationInsights", label),
      applicationType: "web",
      workspaceId: landingZone.logs.workspaceId,
      localAuthenticationDisabled: true,
      internetIngestionEnabled: false,
      internetQueryEnabled: false,
      disableIpMasking: false,
      // All of it: an attack is one request among many.
      samplingPercentage: 100,
    });
    this.telemetryId = resource.id;
    this.connectionString = resource.connectionString;
    this.armId = landingZone.armId("Microsoft.Insights/components", name);
    if (privateLinkScope) joinPrivateLinkScope(this, privateLinkScope, { name, id: resource.id });
    landingZone.logs.watch(this, "applicationInsights", resource.id);
  }

  /** Lets `grantee` send telemetry: Monitoring Metrics Publisher on this resource. Implements ZTAI-ID-04. */
  grantPublish(grantee: IPrincipal): RoleGrant {
    const id = `${granteeLabel(this, grantee)}-Publishes`;
    return grantRole(this, id, grantee, Roles.monitoringMetricsPublisher, this.telemetryId);
  }
}

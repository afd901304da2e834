import { ContainerAppEnvironment } from "@cdktf/provider-azurerm/lib/container-app-environment";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import { publishAddress } from "./publish-address";
import { spansZones } from "./zone-redundancy";

/** Arguments of {@link ContainerAppsEnvironment}. */
export interface ContainerAppsEnvironmentProps {
  readonly landingZone: LandingZone;
  /** What it is for; part of the name. @default - the landing zone's label */
  readonly label?: string;
  /** ARM id of a subnet delegated to `Microsoft.App/environments`, /27 or larger, for this environment alone. */
  readonly infrastructureSubnetId: string;
  /**
   * Virtual networks whose DNS finds the apps: ARM ids by a name, such as `{ hub: … }` where the firewall is the DNS proxy.
   * Whoever deploys needs `Microsoft.Network/virtualNetworks/join/action` on them.
   */
  readonly resolvedFrom: Readonly<Record<string, string>>;
  /** ARM id of the identity as which it fetches certificates from a vault. @default - none: it has the domain that Azure makes up only */
  readonly certificateIdentityId?: string;
}

/** Name of the one workload profile: replicas on demand, without dedicated servers. */
export const consumptionProfile = "Consumption";

/**
 * Where apps run: an internal environment in the workload's network, with mutual TLS between its apps. Implements
 * ZTAI-AP-03, ZTAI-NW-01, ZTAI-NW-03, ZTAI-NW-15.
 *
 * Apps are found under the environment's own domain, which Azure makes up when it is created; so its private zone stands
 * here and not among the zones of the hub.
 */
export class ContainerAppsEnvironment extends Construct {
  /** ARM id, as a reference. */
  readonly environmentId: string;
  /** ARM id, computed: for another stack. */
  readonly armId: string;
  /** Domain of the apps, known after creation. */
  readonly defaultDomain: string;
  /** Address in the network at which all apps answer, known after creation. */
  readonly staticIpAddress: string;

  constructor(scope: Construct, id: string, props: ContainerAppsEnvironmentProps) {
    super(scope, id);
    const { landingZone, label = landingZone.label, infrastructureSubnetId, resolvedFrom } = props;
    const { certificateIdentityId } = props;
    const environment = new ContainerAppEnvironment(this, "Resource", {
      ...landingZone.place("containerAppsEnvironment", label),
      infrastructureSubnetId,
      // Named, since azurerm 4.55 takes a name that Azure makes up for a change and replaces the environment in the next plan.
      // https://github.com/hashicorp/terraform-provider-azurerm/issues/28727
      infrastructureResourceGroupName: landingZone.name("resourceGroup", `${label}-apps-infrastructure`),
      internalLoadBalancerEnabled: true,
      publicNetworkAccess: "Disabled",
      zoneRedundancyEnabled: spansZones(landingZone.location),
      mutualTlsEnabled: true,
      logsDestination: "azure-monitor",
      identity:
        certificateIdentityId === undefined
          ? undefined
          : { type: "UserAssigned", identityIds: [certificateIdentityId] },
      workloadProfile: [{ name: consumptionProfile, workloadProfileType: consumptionProfile }],
    });
    this.environmentId = environment.id;
    this.armId = landingZone.armId(
      "Microsoft.App/managedEnvironments",
      landingZone.name("containerAppsEnvironment", label),
    );
    this.defaultDomain = environment.defaultDomain;
    this.staticIpAddress = environment.staticIpAddress;
    const { defaultDomain: zone, staticIpAddress: address } = environment;
    publishAddress(this, landingZone, { zone, record: "*", recordId: "AllApps", address, resolvedFrom });
    landingZone.logs.watch(this, "containerAppsEnvironment", environment.id);
  }
}

import { CdnFrontdoorCustomDomain } from "@cdktf/provider-azurerm/lib/cdn-frontdoor-custom-domain";
import { CdnFrontdoorEndpoint } from "@cdktf/provider-azurerm/lib/cdn-frontdoor-endpoint";
import { CdnFrontdoorOrigin } from "@cdktf/provider-azurerm/lib/cdn-frontdoor-origin";
import { CdnFrontdoorOriginGroup } from "@cdktf/provider-azurerm/lib/cdn-frontdoor-origin-group";
import { CdnFrontdoorProfile } from "@cdktf/provider-azurerm/lib/cdn-frontdoor-profile";
import { CdnFrontdoorRoute } from "@cdktf/provider-azurerm/lib/cdn-frontdoor-route";
import { CdnFrontdoorSecurityPolicy } from "@cdktf/provider-azurerm/lib/cdn-frontdoor-security-policy";
import { Construct } from "constructs";
import { ConstructError } from "../core/errors";
import type { LandingZone } from "../core/landing-zone";
import { frontDoorRegions } from "../core/services/front-door";
import { EdgeFirewall } from "./edge-firewall";
import type { RequestLimits } from "./request-limits";

/** Arguments of {@link GlobalEntry}. */
export interface GlobalEntryProps extends RequestLimits {
  readonly landingZone: LandingZone;
  /** Host name that callers use. Azure makes its certificate once its owner proves to be that. */
  readonly hostName: string;
  /** Host name of the app. */
  readonly appHost: string;
  /** ARM id of the Container Apps environment: internal, with workload profiles, without public access. */
  readonly environmentId: string;
  /** Region in which Front Door makes its private endpoint, one of {@link frontDoorRegions}. @default - the landing zone's */
  readonly privateLinkLocation?: string;
}

function assertRegion(scope: Construct, location: string): void {
  if ((frontDoorRegions as readonly string[]).includes(location)) return;
  const found = `Front Door makes no private endpoints in ${location}`;
  throw new ConstructError("ZTAI-CON-020", scope, found, `give the nearest of ${frontDoorRegions.join(", ")}`);
}

/** By which the owner of the environment knows the connection that Front Door asks for. */
export const connectionRequest = "Front Door of this workload";

/**
 * Front Door Premium before an app: TLS, a web application firewall on every path of every host name, and a private link to the
 * environment, which has no public address. The owner of the environment approves the connection once: until then callers get an error.
 * Implements ZTAI-NW-12, ZTAI-NW-15, ZTAI-NW-02.
 * https://learn.microsoft.com/azure/container-apps/front-door-custom-virtual-network-private-link
 */
export class GlobalEntry extends Construct {
  /** Host name of Azure's, to which the DNS record of the entry's own leads. Known after creation. */
  readonly endpointHost: string;
  /** What the TXT record `_dnsauth.<hostName>` must hold. Known after creation, and no secret. */
  readonly validation: string;

  /** @throws ConstructError ZTAI-CON-020 for a limit that Azure does not take, and a region without private endpoints of Front Door. */
  constructor(scope: Construct, id: string, props: GlobalEntryProps) {
    super(scope, id);
    const { landingZone, hostName, requestsPerMinute, allowedCountries } = props;
    assertRegion(this, props.privateLinkLocation ?? landingZone.location);
    const { name, resourceGroupName, tags } = landingZone.place("frontDoorProfile");
    const profile = new CdnFrontdoorProfile(this, "Resource", {
      name,
      resourceGroupName,
      tags,
      // The one tier that reaches origins by private link and has managed rules.
      skuName: "Premium_AzureFrontDoor",
      responseTimeoutSeconds: 240,
      logScrubbingRule: [{ matchVariable: "QueryStringArgNames" }],
    });
    landingZone.logs.watch(this, "frontDoorProfile", profile.id);
    const cdnFrontdoorProfileId = profile.id;
    const endpoint = new CdnFrontdoorEndpoint(this, "Endpoint", {
      name: landingZone.name("frontDoorEndpoint"),
      cdnFrontdoorProfileId,
      enabled: true,
      tags: { ...landingZone.tags },
    });
    const domain = new CdnFrontdoorCustomDomain(this, "Domain", {
      name: hostName.replaceAll(".", "-"),
      cdnFrontdoorProfileId,
      hostName,
      tls: { certificateType: "ManagedCertificate" },
      // Another host name is another domain: routes and the firewall follow it before the old one goes, which Azure keeps while they name it.
      lifecycle: { createBeforeDestroy: true },
    });
    this.endpointHost = endpoint.hostName;
    this.validation = domain.validationToken;
    const firewall = new EdgeFirewall(this, "Firewall", {
      landingZone,
      skuName: profile.skuName,
      requestsPerMinute,
      allowedCountries,
    });
    const guard = new CdnFrontdoorSecurityPolicy(this, "SecurityPolicy", {
      name: "firewall",
      cdnFrontdoorProfileId,
      securityPolicies: {
        firewall: {
          cdnFrontdoorFirewallPolicyId: firewall.policyId,
          association: {
            patternsToMatch: ["/*"],
            domain: [{ cdnFrontdoorDomainId: endpoint.id }, { cdnFrontdoorDomainId: domain.id }],
          },
        },
      },
    });
    const { group, origin } = this.originOf(props, cdnFrontdoorProfileId);
    new CdnFrontdoorRoute(this, "Route", {
      name: "app",
      cdnFrontdoorEndpointId: endpoint.id,
      cdnFrontdoorOriginGroupId: group.id,
      cdnFrontdoorOriginIds: [origin.id],
      cdnFrontdoorCustomDomainIds: [domain.id],
      // The name that Azure makes up leads nowhere.
      linkToDefaultDomain: false,
      enabled: true,
      patternsToMatch: ["/*"],
      supportedProtocols: ["Https"],
      httpsRedirectEnabled: false,
      forwardingProtocol: "HttpsOnly",
      // Nobody gets through before the firewall stands.
      dependsOn: [guard],
    });
  }

  /** One origin has no health to compare with that of others, and sign-in answers a probe with no 200. */
  private originOf(
    { landingZone, appHost, environmentId, privateLinkLocation = landingZone.location }: GlobalEntryProps,
    cdnFrontdoorProfileId: string,
  ): { group: CdnFrontdoorOriginGroup; origin: CdnFrontdoorOrigin } {
    const group = new CdnFrontdoorOriginGroup(this, "OriginGroup", {
      name: "app",
      cdnFrontdoorProfileId,
      sessionAffinityEnabled: false,
      loadBalancing: { sampleSize: 4, successfulSamplesRequired: 3 },
    });
    const origin = new CdnFrontdoorOrigin(this, "Origin", {
      name: "app",
      cdnFrontdoorOriginGroupId: group.id,
      enabled: true,
      hostName: appHost,
      originHostHeader: appHost,
      httpsPort: 443,
      certificateNameCheckEnabled: true,
      privateLink: {
        location: privateLinkLocation,
        privateLinkTargetId: environmentId,
        targetType: "managedEnvironments",
        requestMessage: connectionRequest,
      },
    });
    return { group, origin };
  }
}

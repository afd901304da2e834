import { ApiManagement } from "@cdktf/provider-azurerm/lib/api-management";
import type { ITerraformDependable } from "cdktf";
import { Token } from "cdktf";
import { Construct } from "constructs";
import { publishAddress } from "../apps/publish-address";
import { AzapiUpdate } from "../core/azapi-update";
import type { LandingZone } from "../core/landing-zone";
import type { IPrincipal } from "../core/principal";
import type { IPrivateService } from "../core/private-service";
import type { IAiGateway } from "./gateway-reference";
import { availabilityZones } from "../network/availability-zones";
import type { GatewayNetworking, GatewayTier } from "./gateway-tier";
import { defaultNetworking, gatewaySku, gatewayZones } from "./gateway-tier";

/** Arguments of {@link AiGateway}. */
export interface AiGatewayProps {
  /** Where it lands: naming, tags, location, private link, logs. */
  readonly landingZone: LandingZone;
  readonly tier: GatewayTier;
  /** Units that it runs on: each answers on its own. */
  readonly units: number;
  /** Who runs it; Azure writes to the address about the service. */
  readonly publisher: { readonly name: string; readonly email: string };
  /** How it stands in the network. @default - by a private endpoint for a v2 tier, in a subnet for a classic one */
  readonly networking?: GatewayNetworking;
  /** ARM id of a subnet of its own: through which it calls back ends, or in which it stands. */
  readonly subnetId: string;
  /** Virtual networks whose DNS finds a gateway that stands in a subnet: ARM ids by a name. */
  readonly resolvedFrom: Readonly<Record<string, string>>;
}

/**
 * The gateway that stands between applications and models: reached over its private endpoint or its private address alone, calling back
 * ends through the network, signed in with its own identity, without a key that opens it. Implements ZTAI-NW-11, ZTAI-NW-15, ZTAI-ID-01, ZTAI-AP-07.
 */
export class AiGateway extends Construct implements IAiGateway, IPrincipal, IPrivateService {
  readonly gatewayId: string;
  readonly gatewayName: string;
  readonly resourceGroupName: string;
  readonly principalId: string;
  readonly principalType = "ServicePrincipal";
  /** What must exist before it can be called: its endpoint or its name, and the switch that closes every other way. */
  readonly ready: readonly ITerraformDependable[];
  readonly settled: readonly ITerraformDependable[];
  /** Host that clients call. */
  readonly host: string;

  /** @throws ConstructError ZTAI-CON-009 for a tier that cannot be private, ZTAI-CON-020 for too many units. */
  constructor(scope: Construct, id: string, props: AiGatewayProps) {
    super(scope, id);
    const { landingZone, tier, units, publisher, subnetId } = props;
    const skuName = gatewaySku(this, tier, props.networking, units);
    const isInjected = (props.networking ?? defaultNetworking(tier)) === "injected";
    const placement = landingZone.place("apiManagement");
    this.host = `${placement.name}.azure-api.net`;
    this.resourceGroupName = landingZone.resourceGroup.name;
    const service = new ApiManagement(this, "Resource", {
      ...placement,
      publisherName: publisher.name,
      publisherEmail: publisher.email,
      skuName,
      zones: gatewayZones(tier, units, availabilityZones(landingZone.location)),
      // Of a v2 tier, External is no way in: its calls leave through the network.
      // https://learn.microsoft.com/azure/api-management/integrate-vnet-outbound
      virtualNetworkType: isInjected ? "Internal" : "External",
      virtualNetworkConfiguration: { subnetId },
      // An injected one has no public address that takes calls, and Azure closes only what has a private endpoint. Any other is made
      // open, and closed below once it has one.
      // https://learn.microsoft.com/azure/api-management/private-endpoint#optionally-disable-public-network-access
      publicNetworkAccessEnabled: true,
      // Older versions of the management API show secrets to whoever may read.
      minApiVersion: "2021-08-01",
      identity: { type: "SystemAssigned" },
      protocols: { http2Enabled: true },
      security: closedSecurity,
      lifecycle: isInjected ? undefined : { ignoreChanges: ["public_network_access_enabled"] },
    });
    this.gatewayId = service.id;
    this.gatewayName = service.name;
    this.principalId = service.identity.principalId;
    landingZone.logs.watch(this, "apiManagement", service.id);
    const { reached, closed } = isInjected ? this.giveName(service, props) : this.connect(landingZone);
    const keyless = this.suspendAllAccess(closed);
    this.ready = [...reached, closed, keyless];
    this.settled = [closed];
  }

  /** Takes calls over a private endpoint, and over nothing else. */
  private connect(landingZone: LandingZone): WayIn {
    const endpoint = landingZone.privateLink.connect(this, "apiManagement", landingZone.label, this.gatewayId);
    const closed = new AzapiUpdate(this, "PublicAccessOff", {
      type: "Microsoft.ApiManagement/service",
      resourceId: this.gatewayId,
      body: { properties: { publicNetworkAccess: "Disabled", developerPortalStatus: "Disabled" } },
      dependsOn: [endpoint],
    });
    return { reached: [endpoint], closed };
  }

  /**
   * Gives its private address the name that it answers to, in a zone of that name alone: one of azure-api.net would hide every other
   * gateway. Portal and direct management are off, and have no name.
   * https://learn.microsoft.com/azure/api-management/api-management-using-with-internal-vnet#dns-configuration
   */
  private giveName(service: ApiManagement, { landingZone, resolvedFrom }: AiGatewayProps): WayIn {
    const reached = publishAddress(this, landingZone, {
      zone: this.host,
      record: "@",
      recordId: "Record",
      address: Token.asString(service.interpolationForAttribute("private_ip_addresses[0]")),
      resolvedFrom,
    });
    const closed = new AzapiUpdate(this, "PortalOff", {
      type: "Microsoft.ApiManagement/service",
      resourceId: this.gatewayId,
      body: { properties: { developerPortalStatus: "Disabled" } },
    });
    return { reached, closed };
  }

  /**
   * Every gateway is born with a subscription whose keys open all of its APIs. It cannot be left out, and here nobody has a use for it: all
   * callers show a token. Suspended, its keys open nothing.
   * https://learn.microsoft.com/azure/api-management/api-management-subscriptions#all-access-subscription
   */
  private suspendAllAccess(after: ITerraformDependable): AzapiUpdate {
    return new AzapiUpdate(this, "AllAccessSuspended", {
      type: "Microsoft.ApiManagement/service/subscriptions",
      resourceId: `${this.gatewayId}/subscriptions/master`,
      body: { properties: { state: "suspended", allowTracing: false } },
      dependsOn: [after],
    });
  }
}

/** How callers come in: what lets them reach it, and what closes every other way. */
interface WayIn {
  readonly reached: readonly ITerraformDependable[];
  readonly closed: ITerraformDependable;
}

/** Nothing older than TLS 1.2, and no cipher without forward secrecy. Implements ZTAI-NW-15. */
const closedSecurity = {
  backendSsl30Enabled: false,
  backendTls10Enabled: false,
  backendTls11Enabled: false,
  frontendSsl30Enabled: false,
  frontendTls10Enabled: false,
  frontendTls11Enabled: false,
  tlsEcdheEcdsaWithAes128CbcShaCiphersEnabled: false,
  tlsEcdheEcdsaWithAes256CbcShaCiphersEnabled: false,
  tlsEcdheRsaWithAes128CbcShaCiphersEnabled: false,
  tlsEcdheRsaWithAes256CbcShaCiphersEnabled: false,
  tlsRsaWithAes128CbcSha256CiphersEnabled: false,
  tlsRsaWithAes128CbcShaCiphersEnabled: false,
  tlsRsaWithAes128GcmSha256CiphersEnabled: false,
  tlsRsaWithAes256CbcSha256CiphersEnabled: false,
  tlsRsaWithAes256CbcShaCiphersEnabled: false,
  tlsRsaWithAes256GcmSha384CiphersEnabled: false,
  tripleDesCiphersEnabled: false,
};

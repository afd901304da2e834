import { ApiManagement } from "@cdktf/provider-azurerm/lib/api-management";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { AzapiUpdate } from "../core/azapi-update";
import type { LandingZone } from "../core/landing-zone";
import type { IPrincipal } from "../core/principal";
import type { IPrivateService } from "../core/private-service";
import type { IAiGateway } from "./gateway-reference";
import type { GatewayTier } from "./gateway-tier";
import { gatewaySku } from "./gateway-tier";

/** Arguments of {@link AiGateway}. */
export interface AiGatewayProps {
  /** Where it lands: naming, tags, location, private link, logs. */
  readonly landingZone: LandingZone;
  readonly tier: GatewayTier;
  /** Units that it runs on: each answers on its own. */
  readonly units: number;
  /** Who runs it; Azure writes to the address about the service. */
  readonly publisher: { readonly name: string; readonly email: string };
  /** ARM id of a subnet of its own, delegated to Microsoft.Web/serverFarms, through which it calls back ends. */
  readonly outboundSubnetId: string;
}

/**
 * The gateway that stands between applications and models: reached over its private endpoint alone, calling back ends through the network,
 * signed in with its own identity, without a key that opens it. Implements ZTAI-NW-11, ZTAI-NW-15, ZTAI-ID-01, ZTAI-AP-07.
 */
export class AiGateway extends Construct implements IAiGateway, IPrincipal, IPrivateService {
  readonly gatewayId: string;
  readonly gatewayName: string;
  readonly resourceGroupName: string;
  readonly principalId: string;
  readonly principalType = "ServicePrincipal";
  /** What must exist before it can be called: its endpoint, and the switch that closes every other way. */
  readonly ready: readonly ITerraformDependable[];
  readonly settled: readonly ITerraformDependable[];
  /** Host that clients call. */
  readonly host: string;

  /** @throws ConstructError ZTAI-CON-009 for a tier that cannot be private, ZTAI-CON-020 for too many units. */
  constructor(scope: Construct, id: string, props: AiGatewayProps) {
    super(scope, id);
    const { landingZone, tier, units, publisher, outboundSubnetId } = props;
    const placement = landingZone.place("apiManagement");
    this.host = `${placement.name}.azure-api.net`;
    this.resourceGroupName = landingZone.resourceGroup.name;
    const service = new ApiManagement(this, "Resource", {
      ...placement,
      publisherName: publisher.name,
      publisherEmail: publisher.email,
      skuName: gatewaySku(this, tier, units),
      // Of a v2 tier: its calls leave through the network. https://learn.microsoft.com/azure/api-management/integrate-vnet-outbound
      virtualNetworkType: "External",
      virtualNetworkConfiguration: { subnetId: outboundSubnetId },
      // Azure makes no closed one: it is closed below, once its private endpoint exists.
      // https://learn.microsoft.com/azure/api-management/private-endpoint#optionally-disable-public-network-access
      publicNetworkAccessEnabled: true,
      // Older versions of the management API show secrets to whoever may read.
      minApiVersion: "2021-08-01",
      identity: { type: "SystemAssigned" },
      protocols: { http2Enabled: true },
      security: closedSecurity,
      lifecycle: { ignoreChanges: ["public_network_access_enabled"] },
    });
    this.gatewayId = service.id;
    this.gatewayName = service.name;
    this.principalId = service.identity.principalId;
    landingZone.logs.watch(this, "apiManagement", service.id);
    const endpoint = landingZone.privateLink.connect(this, "apiManagement", landingZone.label, service.id);
    const closed = new AzapiUpdate(this, "PublicAccessOff", {
      type: "Microsoft.ApiManagement/service",
      resourceId: service.id,
      body: { properties: { publicNetworkAccess: "Disabled", developerPortalStatus: "Disabled" } },
      dependsOn: [endpoint],
    });
    const keyless = this.suspendAllAccess(closed);
    this.ready = [endpoint, closed, keyless];
    this.settled = [closed];
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

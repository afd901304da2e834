import { ApplicationGateway } from "@cdktf/provider-azurerm/lib/application-gateway";
import type { ApplicationGatewayFrontendIpConfiguration } from "@cdktf/provider-azurerm/lib/application-gateway";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { publishAddress } from "../apps/publish-address";
import { ConstructError } from "../core/errors";
import type { LandingZone } from "../core/landing-zone";
import { availabilityZones } from "../network/availability-zones";
import { publicAddress } from "../network/public-address";
import type { WebFirewall } from "./web-firewall";

/** Where an entry answers: at an address of the network, or at one on the internet. */
export type FrontEnd = PrivateFrontEnd | PublicFrontEnd;

/** An address of the gateway's subnet. */
export interface PrivateFrontEnd {
  readonly reach: "network";
  /** Address in the subnet that Azure gives to no instance: see {@link frontEndAddress}. */
  readonly address: string;
  /** Virtual networks whose DNS finds the host name there: ARM ids by a name. */
  readonly resolvedFrom: Readonly<Record<string, string>>;
}

/** An address on the internet, with DDoS protection in any case. */
export interface PublicFrontEnd {
  readonly reach: "internet";
  /** ARM id of the plan that protects it. @default - DDoS IP Protection, which is billed for this one address */
  readonly ddosProtectionPlanId?: string;
}

/** Arguments of {@link ApplicationEntry}. */
export interface ApplicationEntryProps {
  readonly landingZone: LandingZone;
  /** Host name that callers use: the subject of the certificate, or one of its alternative names. */
  readonly hostName: string;
  /** ARM id of a subnet of its own that is delegated to `Microsoft.Network/applicationGateways`. */
  readonly subnetId: string;
  readonly frontEnd: FrontEnd;
  readonly firewall: Pick<WebFirewall, "policyId">;
  /** URI of the certificate in a Key Vault, by the name of its secret: without a version, so that a renewal is followed. */
  readonly certificateUri: string;
  /** ARM id of the identity that reads the certificate. */
  readonly identityId: string;
  /** Host name of the app, which has a certificate of a public authority for it. */
  readonly appHost: string;
  /** Most instances, 2 to 26 in a /27. @default 10 */
  readonly maxInstances?: number;
  /** The grant to read the certificate, and the vault's private endpoint. */
  readonly dependsOn: ITerraformDependable[];
}

/** Seconds that Container Apps lets a request take. https://learn.microsoft.com/azure/container-apps/ingress-overview#http */
const requestTimeout = 240;

/**
 * Application Gateway before an app: TLS with the certificate of a vault, a web application firewall that reads whole requests, and TLS
 * again to the app. It answers HTTPS alone. Azure manages it from within its own network, so that its subnet needs no rule for that; the
 * subscription has to have the feature `EnableApplicationGatewayNetworkIsolation`. Implements ZTAI-NW-12, ZTAI-NW-13, ZTAI-NW-15,
 * ZTAI-IN-07.
 * https://learn.microsoft.com/azure/application-gateway/application-gateway-private-deployment
 */
export class ApplicationEntry extends Construct {
  /** ARM id, as a reference. */
  readonly gatewayId: string;
  /** Address at which it answers; one on the internet is known after creation. */
  readonly address: string;

  /** @throws ConstructError ZTAI-CON-020 for a number of instances that its subnet cannot carry. */
  constructor(scope: Construct, id: string, props: ApplicationEntryProps) {
    super(scope, id);
    const { landingZone, hostName, subnetId, firewall, certificateUri, identityId, appHost } = props;
    const { maxInstances = 10, dependsOn } = props;
    assertInstances(this, maxInstances);
    const zones = availabilityZones(landingZone.location);
    const { frontEnd, address } = this.frontEndOf(props, zones);
    this.address = address;
    const gateway = new ApplicationGateway(this, "Resource", {
      ...landingZone.place("applicationGateway"),
      zones,
      sku: { name: "WAF_v2", tier: "WAF_v2" },
      autoscaleConfiguration: { minCapacity: 2, maxCapacity: maxInstances },
      enableHttp2: true,
      firewallPolicyId: firewall.policyId,
      forceFirewallPolicyAssociation: true,
      identity: { type: "UserAssigned", identityIds: [identityId] },
      gatewayIpConfiguration: [{ name: "subnet", subnetId }],
      frontendIpConfiguration: [frontEnd],
      frontendPort: [{ name: "https", port: 443 }],
      sslCertificate: [{ name: "entry", keyVaultSecretId: certificateUri }],
      sslPolicy: { policyType: "Predefined", policyName: "AppGwSslPolicy20220101S" },
      httpListener: [
        {
          name: "https",
          frontendIpConfigurationName: frontEnd.name,
          frontendPortName: "https",
          protocol: "Https",
          sslCertificateName: "entry",
          hostName,
          requireSni: true,
        },
      ],
      backendAddressPool: [{ name: "app", fqdns: [appHost] }],
      backendHttpSettings: [
        {
          name: "app",
          protocol: "Https",
          port: 443,
          cookieBasedAffinity: "Disabled",
          // Container Apps tells apps apart by this name, and its certificate is for it.
          pickHostNameFromBackendAddress: true,
          requestTimeout,
          probeName: "app",
        },
      ],
      probe: [
        {
          name: "app",
          protocol: "Https",
          path: "/",
          pickHostNameFromBackendHttpSettings: true,
          interval: 30,
          timeout: 30,
          unhealthyThreshold: 3,
          // Sign-in stands before every path of the app: to refuse a caller without a token is to be well.
          match: { statusCode: ["200-399", "401"] },
        },
      ],
      rewriteRuleSet: [{ name: "headers", rewriteRule: [ownHeaders] }],
      requestRoutingRule: [
        {
          name: "app",
          priority: 10,
          ruleType: "Basic",
          httpListenerName: "https",
          backendAddressPoolName: "app",
          backendHttpSettingsName: "app",
          rewriteRuleSetName: "headers",
        },
      ],
      // The firewall reads a whole request before the app does; an answer streams.
      global: { requestBufferingEnabled: true, responseBufferingEnabled: false },
      dependsOn,
    });
    this.gatewayId = gateway.id;
    landingZone.logs.watch(this, "applicationGateway", gateway.id);
  }

  private frontEndOf(
    { landingZone, hostName, subnetId, frontEnd }: ApplicationEntryProps,
    zones: string[] | undefined,
  ): { frontEnd: ApplicationGatewayFrontendIpConfiguration; address: string } {
    if (frontEnd.reach === "network") {
      const { address, resolvedFrom } = frontEnd;
      publishAddress(this, landingZone, { zone: hostName, record: "@", recordId: "Record", address, resolvedFrom });
      const place = { subnetId, privateIpAddressAllocation: "Static", privateIpAddress: address };
      return { frontEnd: { name: "network", ...place }, address };
    }
    const ddosPlan = { id: frontEnd.ddosProtectionPlanId };
    const address = publicAddress(this, "PublicIp", { landingZone, label: "entry", zones, ddosPlan });
    return { frontEnd: { name: "internet", publicIpAddressId: address.id }, address: address.ipAddress };
  }
}

/**
 * What sign-in builds addresses from is the name that the caller used, as the gateway saw it and not as a caller writes it; and browsers
 * that were here once come back by HTTPS.
 * https://learn.microsoft.com/azure/application-gateway/rewrite-http-headers-url
 */
const ownHeaders = {
  name: "own",
  ruleSequence: 100,
  requestHeaderConfiguration: [{ headerName: "X-Forwarded-Host", headerValue: "{var_host}" }],
  responseHeaderConfiguration: [{ headerName: "Strict-Transport-Security", headerValue: "max-age=31536000" }],
};

/** Azure keeps five addresses of a subnet, and the front end has one of the 32 of a /27. */
const mostInstances = 26;

function assertInstances(scope: Construct, instances: number): void {
  if (Number.isInteger(instances) && instances >= 2 && instances <= mostInstances) return;
  const fix = `give 2 to ${mostInstances}: two survive the loss of a zone, and a /27 has addresses for no more`;
  throw new ConstructError("ZTAI-CON-020", scope, `${instances} instances do not fit`, fix);
}

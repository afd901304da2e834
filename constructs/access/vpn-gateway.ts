import { VirtualNetworkGateway } from "@cdktf/provider-azurerm/lib/virtual-network-gateway";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import { availabilityZones } from "../network/availability-zones";
import { publicAddress } from "../network/public-address";

/** Arguments of {@link VpnGateway}. */
export interface VpnGatewayProps {
  readonly landingZone: LandingZone;
  /** ARM id of the `GatewaySubnet`. */
  readonly subnetId: string;
  /** Range from which clients get their addresses. */
  readonly clientAddressSpace: string;
  /** Ranges that clients are told the way to, beside that of the gateway's network. @default - none */
  readonly routes?: readonly string[];
  /** Application in Entra ID that clients get tokens for. @default - {@link azureVpnClient} */
  readonly audience?: string;
  /** The network has a DDoS protection plan. @default false: each address has DDoS IP Protection of its own */
  readonly networkHasDdosPlan?: boolean;
}

/**
 * The Azure VPN Client as Microsoft registered it, in every tenant of the public cloud: clients for Linux, macOS and Windows take it
 * without an administrator's consent.
 * https://learn.microsoft.com/azure/vpn-gateway/point-to-site-about#entra-id
 */
export const azureVpnClient = "c632b3df-fb67-4d84-bdcf-b95ad541b5c8";

/** Two instances answer site-to-site, and clients come to a third address: https://learn.microsoft.com/azure/vpn-gateway/about-active-active-gateways */
const addresses = ["1", "2", "3"];

/**
 * VPN for people: they sign in with Entra ID, by no certificate and no shared secret, over OpenVPN, and reach what the firewall lets them
 * reach. Zone-redundant, with two active instances. Implements ZTAI-ID-07, ZTAI-NW-15.
 * https://learn.microsoft.com/azure/vpn-gateway/point-to-site-entra-gateway
 */
export class VpnGateway extends Construct {
  readonly gatewayId: string;

  constructor(scope: Construct, id: string, props: VpnGatewayProps) {
    super(scope, id);
    const { landingZone, subnetId, clientAddressSpace, routes = [], audience = azureVpnClient } = props;
    const { tenantId } = landingZone;
    const gateway = new VirtualNetworkGateway(this, "Resource", {
      ...landingZone.place("virtualNetworkGateway"),
      type: "Vpn",
      vpnType: "RouteBased",
      sku: "VpnGw2AZ",
      generation: "Generation2",
      activeActive: true,
      enableBgp: false,
      ipSecReplayProtectionEnabled: true,
      ipConfiguration: addresses.map((name) => ({
        name: `address-${name}`,
        subnetId,
        privateIpAddressAllocation: "Dynamic",
        publicIpAddressId: this.createAddress(props, name),
      })),
      customRoute: routes.length === 0 ? undefined : { addressPrefixes: [...routes] },
      vpnClientConfiguration: {
        addressSpace: [clientAddressSpace],
        vpnClientProtocols: ["OpenVPN"],
        vpnAuthTypes: ["AAD"],
        aadTenant: `https://login.microsoftonline.com/${tenantId}`,
        aadAudience: audience,
        aadIssuer: `https://sts.windows.net/${tenantId}/`,
      },
    });
    this.gatewayId = gateway.id;
    landingZone.logs.watch(this, "virtualNetworkGateway", gateway.id);
  }

  private createAddress({ landingZone, networkHasDdosPlan }: VpnGatewayProps, name: string): string {
    const scope = new Construct(this, `Address-${name}`);
    const address = publicAddress(scope, "Resource", {
      landingZone,
      label: `vpn-${name}`,
      zones: availabilityZones(landingZone.location),
      ddosPlan: networkHasDdosPlan ? "of the network" : undefined,
    });
    return address.id;
  }
}

import { Construct } from "constructs";
import { AzapiResource } from "../core/azapi-resource";
import type { LandingZone } from "../core/landing-zone";
import { bastionZones } from "../core/services/bastion";
import { availabilityZones } from "../network/availability-zones";
import { publicAddress } from "../network/public-address";

/** Arguments of {@link BastionHost}. */
export interface BastionHostProps {
  readonly landingZone: LandingZone;
  /** ARM id of the `AzureBastionSubnet`. */
  readonly subnetId: string;
  /** Reached from the internet, by a public address. What may get in says the security group of the subnet. @default - privately only */
  readonly fromInternet?: {
    /** The network has a DDoS protection plan. @default false: the address has DDoS IP Protection of its own */
    readonly networkHasDdosPlan?: boolean;
  };
}

/**
 * Azure Bastion Premium: sessions in the browser, recorded, with sign-in by Entra ID. Nothing leaves through it but the picture of
 * the screen: no clipboard, no files, no tunnel, no links for people without rights in Azure. Without an address it is reached
 * over a VPN or ExpressRoute alone. Made by azapi, since azurerm demands a public address. Implements ZTAI-EP-05.
 * https://learn.microsoft.com/azure/bastion/private-only-deployment
 */
export class BastionHost extends Construct {
  readonly bastionId: string;

  constructor(scope: Construct, id: string, { landingZone, subnetId, fromInternet }: BastionHostProps) {
    super(scope, id);
    const { name, location, tags } = landingZone.place("bastion");
    const bastion = new AzapiResource(this, "Resource", {
      type: "Microsoft.Network/bastionHosts",
      name,
      location,
      tags,
      parentId: landingZone.resourceGroup.id,
      body: {
        sku: { name: "Premium" },
        zones: bastionZones(location),
        properties: {
          scaleUnits: 2,
          enablePrivateOnlyBastion: fromInternet === undefined,
          enableSessionRecording: true,
          disableCopyPaste: true,
          enableFileCopy: false,
          enableTunneling: false,
          enableShareableLink: false,
          enableIpConnect: false,
          enableKerberos: false,
          ipConfigurations: [
            {
              name: "sessions",
              properties: {
                privateIPAllocationMethod: "Dynamic",
                subnet: { id: subnetId },
                publicIPAddress: fromInternet && { id: this.createAddress(landingZone, fromInternet) },
              },
            },
          ],
        },
      },
    });
    this.bastionId = bastion.id;
    landingZone.logs.watch(this, "bastion", bastion.id);
  }

  private createAddress(
    landingZone: LandingZone,
    { networkHasDdosPlan }: NonNullable<BastionHostProps["fromInternet"]>,
  ): string {
    const address = publicAddress(this, "PublicIp", {
      landingZone,
      label: "bastion",
      zones: availabilityZones(landingZone.location),
      ddosPlan: networkHasDdosPlan ? "of the network" : undefined,
    });
    return address.id;
  }
}

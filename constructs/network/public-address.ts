import { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import type { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";

/** Arguments of {@link publicAddress}. */
export interface PublicAddressProps {
  readonly landingZone: LandingZone;
  /** What answers at it; the last part of its name. */
  readonly label: string;
  /** @default - none */
  readonly zones?: string[];
  /** Plan by which Azure answers floods of calls: that of its network, or one by its ARM id. @default - none: it is protected by itself */
  readonly ddosPlan?: "of the network" | { readonly id: string | undefined };
}

/**
 * A static public address, logged and protected against floods: by a plan where there is one, else by itself, which is billed for this
 * one address. Implements ZTAI-NW-13.
 */
export function publicAddress(scope: Construct, id: string, props: PublicAddressProps): PublicIp {
  const { landingZone, label, zones, ddosPlan } = props;
  const address = new PublicIp(scope, id, {
    ...landingZone.place("publicIp", `${landingZone.label}-${label}`),
    allocationMethod: "Static",
    ipVersion: "IPv4",
    sku: "Standard",
    skuTier: "Regional",
    zones,
    ddosProtectionMode: ddosPlan === "of the network" ? "VirtualNetworkInherited" : "Enabled",
    ddosProtectionPlanId: typeof ddosPlan === "object" ? ddosPlan.id : undefined,
  });
  landingZone.logs.watch(scope, "publicIp", address.id);
  return address;
}

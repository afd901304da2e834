import type { Construct } from "constructs";
import { BastionHost } from "../constructs/access/bastion-host";
import { JumpHost } from "../constructs/access/jump-host";
import { VpnGateway } from "../constructs/access/vpn-gateway";
import type { Classification } from "../constructs/core/classification";
import { LandingZone } from "../constructs/core/landing-zone";
import { GroupPrincipal } from "../constructs/identity/group-principal";
import { bastionSubnetName } from "../constructs/network/bastion-subnet";
import { gatewaySubnetName } from "../constructs/network/gateway-subnet";
import { admitOperators } from "./admit-operators";
import type { EstateStackProps } from "./estate-stack";
import { EstateStack } from "./estate-stack";

/** Arguments of {@link AccessStack}. */
export interface AccessStackProps extends EstateStackProps {
  /** ARM id of the hub's network, which keeps the places of gateway and Bastion. */
  readonly hubNetworkId: string;
  /** ARM id of the Log Analytics workspace. */
  readonly workspaceId: string;
  /** The hub has a DDoS protection plan, which public addresses follow. @default false */
  readonly networkHasDdosPlan?: boolean;
  /** VPN for people. @default - none */
  readonly vpn?: {
    readonly clientAddressSpace: string;
    /** Ranges that clients are told the way to. @default - that of the hub alone */
    readonly routes?: readonly string[];
    /** Application in Entra ID that clients get tokens for. @default - the Azure VPN Client of Microsoft */
    readonly audience?: string;
  };
  /** Bastion, privately or from the internet. @default - none */
  readonly bastion?: "private" | "internet";
  /** A machine behind Bastion. @default - none */
  readonly jumpHost?: {
    /** ARM id of its subnet. */
    readonly subnetId: string;
    readonly sshPublicKey: string;
    readonly size?: string;
    /** Object ids of groups in Entra ID that may sign in. */
    readonly users: readonly string[];
    /** Object ids of groups in Entra ID that may sign in and become root. */
    readonly administrators: readonly string[];
  };
  /** Sensitivity of what people see there. @default "general" */
  readonly classification?: Classification;
}

/** The ways in for people who run the estate: VPN, Bastion and a machine behind it. Needs the hub with the places for them. */
export class AccessStack extends EstateStack {
  constructor(scope: Construct, id: string, props: AccessStackProps) {
    super(scope, id, props);
    const { workspaceId, classification = "general" } = props;
    const landingZone = new LandingZone(this, "LandingZone", {
      label: accessLabel,
      classification,
      logWorkspaceId: workspaceId,
    });
    this.openVpn(props, landingZone);
    this.openBastion(props, landingZone);
    this.placeJumpHost(props, landingZone);
  }

  private openVpn({ vpn, hubNetworkId, networkHasDdosPlan }: AccessStackProps, landingZone: LandingZone): void {
    if (!vpn) return;
    const subnetId = `${hubNetworkId}/subnets/${gatewaySubnetName}`;
    const gateway = new VpnGateway(this, "Vpn", { landingZone, subnetId, networkHasDdosPlan, ...vpn });
    this.output(
      "vpn_gateway_id",
      gateway.gatewayId,
      "VPN gateway, of which people download the profile of their client.",
    );
  }

  private openBastion({ bastion, hubNetworkId, networkHasDdosPlan }: AccessStackProps, landingZone: LandingZone): void {
    if (bastion === undefined) return;
    const { bastionId } = new BastionHost(this, "Bastion", {
      landingZone,
      subnetId: `${hubNetworkId}/subnets/${bastionSubnetName}`,
      fromInternet: bastion === "internet" ? { networkHasDdosPlan } : undefined,
    });
    this.output("bastion_id", bastionId, "Bastion, over which people open sessions.");
  }

  private placeJumpHost({ jumpHost }: AccessStackProps, landingZone: LandingZone): void {
    if (!jumpHost) return;
    const { users, administrators, ...props } = jumpHost;
    const machine = new JumpHost(this, "JumpHost", { landingZone, ...props });
    for (const objectId of users) machine.grantSignIn(new GroupPrincipal(objectId, `users-${objectId}`));
    for (const objectId of administrators) {
      machine.grantAdministration(new GroupPrincipal(objectId, `administrators-${objectId}`));
    }
    // Whoever opens a session has to see Bastion, the machine and its network card.
    for (const objectId of new Set([...users, ...administrators])) admitOperators(this, objectId, landingZone);
    this.output("jump_host_id", machine.machineId, "Machine to which people connect over Bastion.");
  }
}

/** What the ways in are called: their resource group, and the network of the machine. */
export const accessLabel = "access";

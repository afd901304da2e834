import { LinuxVirtualMachine } from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import { NetworkInterface } from "@cdktf/provider-azurerm/lib/network-interface";
import { VirtualMachineExtension } from "@cdktf/provider-azurerm/lib/virtual-machine-extension";
import { Construct } from "constructs";
import type { LandingZone } from "../core/landing-zone";
import type { IPrincipal, RoleGrant } from "../core/principal";
import { grantRole, granteeLabel } from "../core/principal";
import { Roles } from "../core/roles";

/** Arguments of {@link JumpHost}. */
export interface JumpHostProps {
  readonly landingZone: LandingZone;
  /** ARM id of the subnet in which it stands. */
  readonly subnetId: string;
  /**
   * Public half of a key pair, in OpenSSH's form. Azure makes no Linux machine without one or a password. Nobody signs in with it:
   * people come by Entra ID, so its private half is thrown away.
   */
  readonly sshPublicKey: string;
  /** Size, with a local disk of 30 GiB or more. @default "Standard_D2ds_v5" */
  readonly size?: string;
}

const label = "jump-host";

/**
 * A machine from which people reach what is private, for tools that no browser replaces. They sign in with Entra ID and a role on the
 * machine; there is no password and no public address. It boots measured (trusted launch), encrypts at the host, is patched by the
 * platform, and keeps nothing: its disk is the host's, and a new image is a new machine. Implements ZTAI-EP-04, ZTAI-EP-05, ZTAI-IN-05.
 * https://learn.microsoft.com/azure/virtual-machines/ephemeral-os-disks
 */
export class JumpHost extends Construct {
  readonly machineId: string;

  constructor(scope: Construct, id: string, props: JumpHostProps) {
    super(scope, id);
    const { landingZone, subnetId, sshPublicKey, size = "Standard_D2ds_v5" } = props;
    const card = new NetworkInterface(this, "NetworkInterface", {
      ...landingZone.place("networkInterface", label),
      ipForwardingEnabled: false,
      ipConfiguration: [{ name: "private", subnetId, privateIpAddressAllocation: "Dynamic" }],
    });
    const machine = new LinuxVirtualMachine(this, "Resource", {
      ...landingZone.place("virtualMachine", label),
      computerName: label,
      size,
      networkInterfaceIds: [card.id],
      adminUsername: "breakglass",
      adminSshKey: [{ username: "breakglass", publicKey: sshPublicKey }],
      disablePasswordAuthentication: true,
      provisionVmAgent: true,
      allowExtensionOperations: true,
      secureBootEnabled: true,
      vtpmEnabled: true,
      encryptionAtHostEnabled: true,
      patchMode: "AutomaticByPlatform",
      patchAssessmentMode: "AutomaticByPlatform",
      rebootSetting: "IfRequired",
      identity: { type: "SystemAssigned" },
      sourceImageReference: { publisher: "Canonical", offer: "ubuntu-24_04-lts", sku: "server", version: "latest" },
      osDisk: {
        caching: "ReadOnly",
        storageAccountType: "Standard_LRS",
        diffDiskSettings: { option: "Local", placement: "ResourceDisk" },
      },
    });
    this.machineId = machine.id;
    new VirtualMachineExtension(this, "EntraSignIn", {
      name: "AADSSHLoginForLinux",
      virtualMachineId: machine.id,
      publisher: "Microsoft.Azure.ActiveDirectory",
      type: "AADSSHLoginForLinux",
      typeHandlerVersion: "1.0",
      autoUpgradeMinorVersion: true,
      tags: { ...landingZone.tags },
    });
  }

  /** Lets `grantee` sign in, without more rights than a user has: Virtual Machine User Login on this machine. */
  grantSignIn(grantee: IPrincipal): RoleGrant {
    const id = `${granteeLabel(this, grantee)}-SignsIn`;
    return grantRole(this, id, grantee, Roles.virtualMachineUserLogin, this.machineId);
  }

  /** Lets `grantee` sign in and become root: Virtual Machine Administrator Login on this machine. */
  grantAdministration(grantee: IPrincipal): RoleGrant {
    const id = `${granteeLabel(this, grantee)}-Administers`;
    return grantRole(this, id, grantee, Roles.virtualMachineAdministratorLogin, this.machineId);
  }
}

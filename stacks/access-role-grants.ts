import type { RoleGrantReason } from "./role-grants";

const learn = "https://learn.microsoft.com/azure";

/** Role assignments of the people who come to the jump host. Pages read in November 2026. */
export const accessRoleGrants: readonly RoleGrantReason[] = [
  ...(["jump host users", "jump host administrators"] as const).map((who): RoleGrantReason => ({
    who,
    role: "reader",
    scope: "Microsoft.Resources/resourceGroups",
    call: "The portal opens a session for whoever sees Bastion, the machine, its network card and its network.",
    actions: ["Microsoft.Network/bastionHosts/read", "Microsoft.Network/networkInterfaces/read"],
    source: `${learn}/bastion/bastion-connect-vm-ssh-linux#required-roles`,
  })),
  {
    who: "jump host users",
    role: "virtualMachineUserLogin",
    scope: "Microsoft.Compute/virtualMachines",
    call: "People sign in to the jump host with Entra ID.",
    dataActions: ["Microsoft.Compute/virtualMachines/login/action"],
    source: "https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-linux",
  },
  {
    who: "jump host administrators",
    role: "virtualMachineAdministratorLogin",
    scope: "Microsoft.Compute/virtualMachines",
    call: "Those who keep the jump host sign in to it and become root.",
    dataActions: [
      "Microsoft.Compute/virtualMachines/login/action",
      "Microsoft.Compute/virtualMachines/loginAsAdmin/action",
    ],
    source: "https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-linux",
  },
];

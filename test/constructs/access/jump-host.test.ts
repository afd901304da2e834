import { JumpHost } from "../../../constructs/access/jump-host";
import { LandingZone } from "../../../constructs/core/landing-zone";
import { GroupPrincipal } from "../../../constructs/identity/group-principal";
import { synthStack, testEstate, testStack } from "../../helpers/synth-stack";

const subnetId =
  "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/snet-machines";
const sshPublicKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5";

function build() {
  const stack = testStack(testEstate);
  const landingZone = new LandingZone(stack, "LandingZone", { label: "access" });
  return { stack, host: new JumpHost(stack, "JumpHost", { landingZone, subnetId, sshPublicKey }) };
}
const parsed = synthStack(build().stack);
const machine = parsed.only("azurerm_linux_virtual_machine");

describe("JumpHost", () => {
  test("makes these resources", () => {
    expect(parsed.addresses).toMatchInlineSnapshot(`
      [
        "azurerm_linux_virtual_machine.JumpHost_776BA927",
        "azurerm_network_interface.JumpHost_NetworkInterface_0D2760CF",
        "azurerm_resource_group.LandingZone_ResourceGroup_61F43F2E",
        "azurerm_virtual_machine_extension.JumpHost_EntraSignIn_E07E8339",
      ]
    `);
  });

  test("takes no password, and has no public address", () => {
    expect(machine).toMatchObject({ disable_password_authentication: true });
    expect(machine).not.toHaveProperty("admin_password");
    expect(parsed.only("azurerm_network_interface")).toMatchObject({
      ip_forwarding_enabled: false,
      ip_configuration: [{ name: "private", private_ip_address_allocation: "Dynamic", subnet_id: subnetId }],
    });
  });

  test("lets people sign in with Entra ID, by the machine's own identity", () => {
    expect(machine).toMatchObject({ identity: { type: "SystemAssigned" } });
    expect(parsed.only("azurerm_virtual_machine_extension")).toMatchObject({
      publisher: "Microsoft.Azure.ActiveDirectory",
      type: "AADSSHLoginForLinux",
      auto_upgrade_minor_version: true,
    });
  });

  test("boots measured, encrypts at the host, and is patched by the platform", () => {
    expect(machine).toMatchObject({
      secure_boot_enabled: true,
      vtpm_enabled: true,
      encryption_at_host_enabled: true,
      patch_mode: "AutomaticByPlatform",
      patch_assessment_mode: "AutomaticByPlatform",
      provision_vm_agent: true,
    });
  });

  test("keeps nothing: its disk is the host's", () => {
    expect(machine).toMatchObject({
      size: "Standard_D2ds_v5",
      os_disk: { caching: "ReadOnly", diff_disk_settings: { option: "Local", placement: "ResourceDisk" } },
    });
  });

  test("grants sign-in and administration on the machine itself", () => {
    const { stack, host } = build();
    host.grantSignIn(new GroupPrincipal("00000000-0000-0000-0000-000000000013", "users"));
    host.grantAdministration(new GroupPrincipal("00000000-0000-0000-0000-000000000014", "keepers"));
    const grants = Object.values(synthStack(stack).resources("azurerm_role_assignment"));
    expect(
      grants.map(({ principal_id: who, role_definition_id: role, scope }) => [
        String(who).slice(-2),
        String(role).slice(-36),
        String(scope).replace(/\..*/, ""),
      ]),
    ).toEqual([
      ["14", "1c0163c0-47e6-4577-8991-ea5c82e286e4", "${azurerm_linux_virtual_machine"],
      ["13", "fb879df8-f326-4884-b1cf-06f3ad86be52", "${azurerm_linux_virtual_machine"],
    ]);
  });
});

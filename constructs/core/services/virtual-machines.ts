import { demand, from, matching, oneOf, textOfLength } from "./apply-rule";
import { nameRule } from "./name-rule";
import { azurermPage, learn } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { idOf, named, networkPartName } from "./shapes";
import { networkInterfaceName, subnetId } from "./virtual-network";

const names = { virtualMachine: nameRule("vm", [1, 64], "hyphens", "resource group") };

const machines = "Microsoft.Compute/virtualMachines";
const entra = "https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-linux";
const ephemeral = `${learn}/virtual-machines/ephemeral-os-disks`;
const patching = `${learn}/virtual-machines/automatic-vm-guest-patching`;

/** Names of accounts that Azure makes on no Linux machine. */
const reservedAccounts = [
  "admin",
  "administrator",
  "root",
  "guest",
  "test",
  "user",
  "console",
  "sys",
  "owner",
  "server",
];

/** Virtual machines, their network cards and extensions. */
export const virtualMachines = {
  names,
  roles: {
    virtualMachineUserLogin: {
      guid: "fb879df8-f326-4884-b1cf-06f3ad86be52",
      name: "Virtual Machine User Login",
      purpose: "Signs in to one machine with Entra ID, as a user. For those who work on the jump host.",
    },
    virtualMachineAdministratorLogin: {
      guid: "1c0163c0-47e6-4577-8991-ea5c82e286e4",
      name: "Virtual Machine Administrator Login",
      purpose: "Signs in to one machine with Entra ID, and may become root there. For those who keep the jump host.",
    },
  },
  types: types(
    {
      type: "azurerm_network_interface",
      armType: "Microsoft.Network/networkInterfaces",
      source: azurermPage("azurerm_network_interface"),
      arguments: {
        name: networkInterfaceName,
        "ip_configuration[].name": networkPartName,
        "ip_configuration[].subnet_id": subnetId,
        "ip_configuration[].private_ip_address_allocation": oneOf("Dynamic", "Static"),
      },
      flags: ["ip_forwarding_enabled"],
    },
    {
      type: "azurerm_linux_virtual_machine",
      armType: machines,
      source: azurermPage("azurerm_linux_virtual_machine"),
      arguments: {
        name: named(names.virtualMachine),
        computer_name: textOfLength([1, 64], /^[A-Za-z0-9][A-Za-z0-9-]*$/, "letters, digits and hyphens"),
        size: from(
          `${learn}/virtual-machines/sizes/overview`,
          matching(
            /^Standard_[A-Z]+\d+[a-z]*(_[A-Za-z0-9]+)?_v\d+$/,
            "a size, with a local disk where the disk is one",
          ),
        ),
        "network_interface_ids[]": idOf("Microsoft.Network/networkInterfaces", "azurerm_network_interface"),
        admin_username: {
          ...textOfLength([1, 64], /^[a-z_][a-z0-9_-]*$/, "lower-case letters, digits, hyphens and underscores"),
          says: "1 to 64 lower-case letters, digits, hyphens and underscores; none that Azure reserves, such as admin and root",
          accepts: ({ value }) =>
            /^[a-z_][a-z0-9_-]{0,63}$/.test(String(value)) && !reservedAccounts.includes(String(value)),
          source: `${learn}/virtual-machines/linux/faq#what-are-the-username-requirements-when-creating-a-vm-`,
        },
        "admin_ssh_key[].username": {
          ...matching(/^[a-z_][a-z0-9_-]*$/, "the admin_username"),
          accepts: ({ value, resource }) => value === resource.values["admin_username"],
        },
        "admin_ssh_key[].public_key": from(
          `${learn}/virtual-machines/linux/mac-create-ssh-keys#supported-ssh-key-formats`,
          matching(/^ssh-(rsa|ed25519) [A-Za-z0-9+/]+={0,3}( [^\r\n]*)?$/, "an OpenSSH public key of RSA or Ed25519"),
        ),
        "identity.type": from(entra, oneOf("SystemAssigned", "SystemAssigned, UserAssigned", "UserAssigned")),
        patch_mode: from(patching, oneOf("AutomaticByPlatform", "ImageDefault")),
        patch_assessment_mode: from(patching, oneOf("AutomaticByPlatform", "ImageDefault")),
        reboot_setting: {
          ...oneOf("Always", "IfRequired", "Never"),
          says: "one of Always, IfRequired, Never; with patch_mode AutomaticByPlatform only",
          accepts: ({ value, block }) =>
            ["Always", "IfRequired", "Never"].includes(String(value)) && block["patch_mode"] === "AutomaticByPlatform",
        },
        "source_image_reference.publisher": matching(/^[\w.-]+$/, "a publisher"),
        "source_image_reference.offer": matching(/^[\w.-]+$/, "an offer"),
        "source_image_reference.sku": matching(/^[\w.-]+$/, "a plan, of generation 2 for trusted launch"),
        "source_image_reference.version": matching(/^(latest|\d+(\.\d+){2})$/, "latest or a version"),
        "os_disk.caching": {
          ...oneOf("None", "ReadOnly", "ReadWrite"),
          says: "one of None, ReadOnly, ReadWrite; ReadOnly where the disk is local",
          accepts: ({ value, block }) =>
            block["diff_disk_settings"] === undefined ? value !== undefined : value === "ReadOnly",
          source: ephemeral,
        },
        "os_disk.storage_account_type": oneOf("Standard_LRS", "StandardSSD_LRS", "Premium_LRS"),
        "os_disk.diff_disk_settings.option": from(ephemeral, oneOf("Local")),
        "os_disk.diff_disk_settings.placement": from(ephemeral, oneOf("CacheDisk", "ResourceDisk", "NvmeDisk")),
      },
      flags: [
        "allow_extension_operations",
        "disable_password_authentication",
        "encryption_at_host_enabled",
        "provision_vm_agent",
        "secure_boot_enabled",
        "vtpm_enabled",
      ],
    },
    {
      type: "azurerm_virtual_machine_extension",
      armType: `${machines}/extensions`,
      source: azurermPage("azurerm_virtual_machine_extension"),
      arguments: {
        name: textOfLength([1, 80], /^[\w.-]+$/, "letters, digits, underscores, periods and hyphens"),
        virtual_machine_id: idOf(machines, "azurerm_linux_virtual_machine"),
        publisher: matching(/^[\w.]+$/, "a publisher of extensions"),
        type: matching(/^\w+$/, "an extension of the publisher"),
        type_handler_version: matching(/^\d+\.\d+$/, "its major and minor version"),
      },
      flags: ["auto_upgrade_minor_version"],
      demands: [
        demand(
          "sign-in with Entra ID goes by the identity of the machine",
          ({ block, target }) => {
            const { identity } = target(block["virtual_machine_id"])?.values ?? {};
            return block["type"] !== "AADSSHLoginForLinux" || JSON.stringify(identity ?? "").includes("SystemAssigned");
          },
          entra,
        ),
      ],
    },
  ),
} satisfies AzureService;

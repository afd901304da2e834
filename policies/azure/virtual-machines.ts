import { inGroup, type Card } from "./card";
import { move } from "./rename";

/** Virtual machines, scale sets, disks and snapshots. */
export const virtualMachines: readonly Card[] = [
  {
    azurerm: "azurerm_disk_encryption_set",
    arm: "Microsoft.Compute/diskEncryptionSets",
    id: inGroup,
    arguments: {
      auto_key_rotation_enabled: { default: false },
      encryption_type: { default: "EncryptionAtRestWithCustomerKey" },
    },
  },
  {
    azurerm: "azurerm_linux_virtual_machine",
    arm: "Microsoft.Compute/virtualMachines",
    id: inGroup,
    arguments: {
      disable_password_authentication: { default: true },
      encryption_at_host_enabled: { default: false },
      patch_mode: { default: "ImageDefault" },
      provision_vm_agent: { default: true },
      secure_boot_enabled: { default: false },
      vtpm_enabled: { default: false },
    },
  },
  {
    azurerm: "azurerm_linux_virtual_machine_scale_set",
    arguments: {
      disable_password_authentication: { default: true },
      encryption_at_host_enabled: { default: false },
      provision_vm_agent: { default: true },
      secure_boot_enabled: { default: false },
      vtpm_enabled: { default: false },
    },
  },
  {
    azurerm: "azurerm_managed_disk",
    arm: "Microsoft.Compute/disks",
    id: inGroup,
    arguments: {
      network_access_policy: { default: "AllowAll" },
      public_network_access_enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_orchestrated_virtual_machine_scale_set",
    arguments: {
      encryption_at_host_enabled: { default: false },
      "os_profile.linux_configuration.disable_password_authentication": { default: true },
    },
  },
  {
    azurerm: "azurerm_snapshot",
    arguments: {
      network_access_policy: { default: "AllowAll" },
      public_network_access_enabled: { default: true },
    },
  },
  {
    azurerm: "azurerm_virtual_machine",
    arm: "Microsoft.Compute/virtualMachines",
    id: inGroup,
  },
  {
    azurerm: "azurerm_windows_virtual_machine",
    arm: "Microsoft.Compute/virtualMachines",
    id: inGroup,
    arguments: {
      automatic_updates_enabled: { default: true },
      encryption_at_host_enabled: { default: false },
      patch_mode: { default: "AutomaticByOS" },
      provision_vm_agent: { default: true },
      secure_boot_enabled: { default: false },
      vtpm_enabled: { default: false },
    },
    renames: [move("enable_automatic_updates", "automatic_updates_enabled")],
  },
  {
    azurerm: "azurerm_windows_virtual_machine_scale_set",
    arguments: {
      automatic_updates_enabled: { default: true },
      encryption_at_host_enabled: { default: false },
      provision_vm_agent: { default: true },
      secure_boot_enabled: { default: false },
      vtpm_enabled: { default: false },
    },
    renames: [move("enable_automatic_updates", "automatic_updates_enabled")],
  },
];

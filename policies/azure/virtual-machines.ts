import { isList, objects, type Json, type JsonObject } from "../../common/json";
import { blocksOf, flag, nested, same, top } from "./body";
import { inGroup, noDefault, withoutDefault, type Card } from "./card";
import { move } from "./rename";
import { property } from "./property";
import { isWord } from "./word";

type Arguments = NonNullable<Card["arguments"]>;

/** What single machines and those of a scale set share; ARM keeps it below `profile` there. */
const machine = (profile: string, system: "linux" | "windows"): Arguments => ({
  custom_data: { default: noDefault, body: same(`${profile}osProfile.customData`) },
  encryption_at_host_enabled: { default: false, body: same(`${profile}securityProfile.encryptionAtHost`) },
  "os_disk.diff_disk_settings.option": {
    default: noDefault,
    body: same(`${profile}storageProfile.osDisk.diffDiskSettings.option`),
  },
  "os_disk.secure_vm_disk_encryption_set_id": {
    default: noDefault,
    body: same(`${profile}storageProfile.osDisk.managedDisk.securityProfile.diskEncryptionSet.id`),
  },
  "os_disk.security_encryption_type": {
    default: noDefault,
    body: same(`${profile}storageProfile.osDisk.managedDisk.securityProfile.securityEncryptionType`),
  },
  provision_vm_agent: { default: true, body: same(`${profile}osProfile.${system}Configuration.provisionVMAgent`) },
  secure_boot_enabled: { default: false, body: same(`${profile}securityProfile.uefiSettings.secureBootEnabled`) },
  source_image_id: { default: noDefault, body: same(`${profile}storageProfile.imageReference.id`) },
  user_data: { default: noDefault, body: same(`${profile}userData`) },
  vtpm_enabled: { default: false, body: same(`${profile}securityProfile.uefiSettings.vTpmEnabled`) },
});

const linux = (profile: string): Arguments => ({
  ...machine(profile, "linux"),
  disable_password_authentication: {
    default: true,
    inArm: false,
    body: same(`${profile}osProfile.linuxConfiguration.disablePasswordAuthentication`),
  },
});

const windows = (profile: string): Arguments => ({
  ...machine(profile, "windows"),
  automatic_updates_enabled: {
    default: true,
    body: same(`${profile}osProfile.windowsConfiguration.enableAutomaticUpdates`),
  },
});

const patches = (system: "linux" | "windows", mode: string): Arguments => ({
  patch_assessment_mode: {
    default: "ImageDefault",
    body: same(`osProfile.${system}Configuration.patchSettings.assessmentMode`),
  },
  patch_mode: { default: mode, body: same(`osProfile.${system}Configuration.patchSettings.patchMode`) },
  size: { default: noDefault, body: same("hardwareProfile.vmSize") },
  zone: { default: noDefault, body: top("zones", (zones) => (isList(zones) ? (zones[0] ?? null) : zones)) },
});

/** Cards that the body of a set, or of a single machine, makes itself; azurerm takes those of a machine by their ids. */
const interfaces = (profile: string): Arguments => ({
  network_interface: {
    default: noDefault,
    body: blocksOf(`${profile}networkProfile.networkInterfaceConfigurations`, {
      name: "name",
      "properties.enableIPForwarding": "enable_ip_forwarding",
      "properties.ipConfigurations": nested("ip_configuration", {
        name: "name",
        "properties.loadBalancerBackendAddressPools": "load_balancer_backend_address_pool_ids",
        "properties.publicIPAddressConfiguration": nested("public_ip_address", { name: "name" }),
      }),
    }),
  },
  "network_interface.enable_ip_forwarding": { default: false },
  ...withoutDefault(
    "network_interface.ip_configuration",
    "network_interface.ip_configuration.load_balancer_backend_address_pool_ids",
    "network_interface.ip_configuration.public_ip_address",
  ),
});

const setProfile = "virtualMachineProfile.";

const set: Arguments = {
  "automatic_os_upgrade_policy.enable_automatic_os_upgrade": {
    default: noDefault,
    body: same("upgradePolicy.automaticOSUpgradePolicy.enableAutomaticOSUpgrade"),
  },
  ...interfaces(setProfile),
  sku: { default: noDefault, body: top("sku.name") },
  zones: { default: noDefault, body: top("zones") },
  extension: {
    default: noDefault,
    body: blocksOf(`${setProfile}extensionProfile.extensions`, {
      name: "name",
      "properties.type": "type",
      "properties.enableAutomaticUpgrade": "automatic_upgrade_enabled",
      "properties.protectedSettings": "protected_settings",
      "properties.publisher": "publisher",
      "properties.settings": "settings",
    }),
  },
  ...withoutDefault(
    "extension.automatic_upgrade_enabled",
    "extension.protected_settings",
    "extension.publisher",
    "extension.settings",
    "extension.type",
  ),
};

/** Whether an image says that it is for machines of such a kind. */
const hasFeature =
  (...kinds: readonly string[]) =>
  (features: Json): Json =>
    isList(features)
      ? objects(features).some(
          (one) => isWord(property(one, "name"), "SecurityType") && isWord(property(one, "value"), ...kinds),
        )
      : features;

/** A machine is a Linux one where its configuration or its disk says so; what says nothing is judged as Windows. */
const isLinux = (profile: readonly string[]) => (body: Json | undefined) => {
  const at = (steps: readonly string[]) =>
    ["properties", ...profile, ...steps].reduce<readonly JsonObject[]>(
      (found, step) => found.flatMap((one) => objects(property(one, step))),
      objects(body),
    );
  const configured = at(["osProfile", "linuxConfiguration"]).length > 0;
  return configured || at(["storageProfile", "osDisk"]).some((disk) => isWord(property(disk, "osType"), "Linux"));
};

/** Virtual machines, scale sets, disks and snapshots. */
export const virtualMachines: readonly Card[] = [
  {
    azurerm: "azurerm_disk_encryption_set",
    arm: "Microsoft.Compute/diskEncryptionSets",
    id: inGroup,
    arguments: {
      auto_key_rotation_enabled: { default: false, body: same("rotationToLatestKeyVersionEnabled") },
      encryption_type: { default: "EncryptionAtRestWithCustomerKey", body: same("encryptionType") },
      key_vault_key_id: { default: noDefault, body: same("activeKey.keyUrl") },
    },
  },
  {
    azurerm: "azurerm_managed_disk",
    arm: "Microsoft.Compute/disks",
    id: inGroup,
    arguments: {
      disk_encryption_set_id: { default: noDefault, body: same("encryption.diskEncryptionSetId") },
      encryption_settings: {
        default: noDefault,
        body: blocksOf("encryptionSettingsCollection", { enabled: "enabled" }),
      },
      "encryption_settings.enabled": { default: noDefault },
      network_access_policy: { default: "AllowAll", body: same("networkAccessPolicy") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      secure_vm_disk_encryption_set_id: {
        default: noDefault,
        body: same("securityProfile.secureVMDiskEncryptionSetId"),
      },
    },
  },
  {
    azurerm: "azurerm_orchestrated_virtual_machine_scale_set",
    noBody: "which set is an orchestrated one shows in its mode",
    arguments: {
      encryption_at_host_enabled: { default: false },
      "os_profile.linux_configuration.disable_password_authentication": { default: true },
      "os_profile.linux_configuration.patch_assessment_mode": { default: "ImageDefault" },
      "os_profile.linux_configuration.patch_mode": { default: "ImageDefault" },
      "os_profile.linux_configuration.provision_vm_agent": { default: true },
      "os_profile.windows_configuration.provision_vm_agent": { default: true },
      "network_interface.enable_ip_forwarding": { default: false },
      "network_interface.ip_configuration.load_balancer_backend_address_pool_ids": { default: noDefault },
      "os_profile.windows_configuration.enable_automatic_updates": { default: true },
      "os_profile.windows_configuration.patch_assessment_mode": { default: "ImageDefault" },
      "os_profile.windows_configuration.patch_mode": { default: "AutomaticByOS" },
      ...withoutDefault(
        "extension",
        "extension.automatic_upgrade_enabled",
        "extension.protected_settings",
        "extension.publisher",
        "extension.settings",
        "extension.type",
        "network_interface",
        "network_interface.ip_configuration",
        "network_interface.ip_configuration.public_ip_address",
        "source_image_id",
        "zones",
      ),
    },
  },
  {
    azurerm: "azurerm_snapshot",
    arm: "Microsoft.Compute/snapshots",
    id: inGroup,
    arguments: {
      encryption_settings: {
        default: noDefault,
        body: blocksOf("encryptionSettingsCollection", { enabled: "enabled" }),
      },
      "encryption_settings.enabled": { default: noDefault },
      network_access_policy: { default: "AllowAll", body: same("networkAccessPolicy") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
    },
  },
  {
    azurerm: "azurerm_virtual_machine",
    arm: "Microsoft.Compute/virtualMachines",
    id: inGroup,
    noBody: "a machine in azapi is read as azurerm_linux_virtual_machine or its Windows sibling",
    arguments: {
      "os_profile_windows_config.enable_automatic_upgrades": { default: false },
      "os_profile_windows_config.provision_vm_agent": { default: false },
      ...withoutDefault(
        "os_profile.custom_data",
        "os_profile_linux_config.disable_password_authentication",
        "storage_data_disk",
        "storage_os_disk",
        "storage_os_disk.vhd_uri",
      ),
    },
  },
  {
    azurerm: "azurerm_virtual_machine_extension",
    arm: "Microsoft.Compute/virtualMachines/extensions",
    parent: "virtual_machine_id",
    links: ["virtual_machine_id"],
    arguments: {
      automatic_upgrade_enabled: { default: noDefault, body: same("enableAutomaticUpgrade") },
      protected_settings: { default: noDefault, body: same("protectedSettings") },
      publisher: { default: noDefault, body: same("publisher") },
      settings: { default: noDefault, body: same("settings") },
      type: { default: noDefault, body: same("type") },
    },
  },
  {
    azurerm: "azurerm_virtual_machine_scale_set",
    noBody: "a set in azapi is read as azurerm_linux_virtual_machine_scale_set or its Windows sibling",
    arguments: {
      automatic_os_upgrade: { default: false },
      "os_profile_linux_config.disable_password_authentication": { default: false },
      "os_profile_windows_config.enable_automatic_upgrades": { default: noDefault },
      "os_profile_windows_config.provision_vm_agent": { default: noDefault },
      ...withoutDefault("network_profile", "network_profile.ip_configuration", "network_profile.ip_forwarding"),
      "network_profile.ip_configuration.load_balancer_backend_address_pool_ids": { default: noDefault },
    },
  },
  {
    azurerm: "azurerm_virtual_machine_scale_set_extension",
    arm: "Microsoft.Compute/virtualMachineScaleSets/extensions",
    parent: "virtual_machine_scale_set_id",
    arguments: {
      automatic_upgrade_enabled: { default: noDefault, body: same("enableAutomaticUpgrade") },
      protected_settings: { default: noDefault, body: same("protectedSettings") },
      publisher: { default: noDefault, body: same("publisher") },
      settings: { default: noDefault, body: same("settings") },
      type: { default: noDefault, body: same("type") },
    },
  },
  {
    azurerm: "azurerm_linux_virtual_machine",
    arm: "Microsoft.Compute/virtualMachines",
    when: isLinux([]),
    id: inGroup,
    arguments: { ...linux(""), ...patches("linux", "ImageDefault"), ...interfaces("") },
  },
  {
    azurerm: "azurerm_windows_virtual_machine",
    arm: "Microsoft.Compute/virtualMachines",
    id: inGroup,
    arguments: { ...windows(""), ...patches("windows", "AutomaticByOS"), ...interfaces("") },
    renames: [move("enable_automatic_updates", "automatic_updates_enabled")],
  },
  {
    azurerm: "azurerm_linux_virtual_machine_scale_set",
    arm: "Microsoft.Compute/virtualMachineScaleSets",
    when: isLinux(["virtualMachineProfile"]),
    id: inGroup,
    arguments: { ...linux(setProfile), ...set },
  },
  {
    azurerm: "azurerm_windows_virtual_machine_scale_set",
    arm: "Microsoft.Compute/virtualMachineScaleSets",
    id: inGroup,
    arguments: { ...windows(setProfile), ...set },
    renames: [move("enable_automatic_updates", "automatic_updates_enabled")],
  },
  {
    azurerm: "azurerm_virtual_machine_run_command",
    arm: "Microsoft.Compute/virtualMachines/runCommands",
    parent: "virtual_machine_id",
    arguments: {
      "source.script": { default: noDefault, body: same("source.script") },
      "source.script_uri": { default: noDefault, body: same("source.scriptUri") },
    },
  },
  {
    azurerm: "azurerm_shared_image",
    arm: "Microsoft.Compute/galleries/images",
    parent: "gallery_name",
    arguments: {
      confidential_vm_enabled: { default: noDefault, body: same("features", hasFeature("ConfidentialVM")) },
      confidential_vm_supported: {
        default: noDefault,
        body: same("features", hasFeature("ConfidentialVmSupported", "TrustedLaunchAndConfidentialVmSupported")),
      },
      trusted_launch_enabled: { default: noDefault, body: same("features", hasFeature("TrustedLaunch")) },
      trusted_launch_supported: {
        default: noDefault,
        body: same("features", hasFeature("TrustedLaunchSupported", "TrustedLaunchAndConfidentialVmSupported")),
      },
    },
  },
  {
    azurerm: "azurerm_dev_center_project_pool",
    arm: "Microsoft.DevCenter/projects/pools",
    parent: "dev_center_project_id",
    arguments: { local_administrator_enabled: { default: noDefault, body: flag("localAdministrator") } },
  },
];

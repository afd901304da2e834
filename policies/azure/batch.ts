import { isList, type Json } from "../../common/json";
import { blocksOf, flag, nested, same } from "./body";
import { inGroup, noDefault, withoutDefault, type Card } from "./card";

const machine = "deploymentConfiguration.virtualMachineConfiguration";

/** ARM lists the disks that are encrypted, the argument has a block for each. */
const encryptedDisks = (targets: Json): Json =>
  isList(targets) ? targets.map((target) => ({ disk_encryption_target: target })) : targets;

/** Batch accounts and their pools. */
export const batch: readonly Card[] = [
  {
    azurerm: "azurerm_batch_account",
    arm: "Microsoft.Batch/batchAccounts",
    id: inGroup,
    arguments: {
      allowed_authentication_modes: { default: noDefault, body: same("allowedAuthenticationModes") },
      "network_profile.account_access.default_action": {
        default: "Deny",
        inArm: "Allow",
        body: same("networkProfile.accountAccess.defaultAction"),
      },
      "network_profile.account_access.ip_rule": {
        default: noDefault,
        body: blocksOf("networkProfile.accountAccess.ipRules", { value: "ip_range", action: "action" }),
      },
      "network_profile.account_access.ip_rule.ip_range": { default: noDefault },
      "network_profile.node_management_access.default_action": {
        default: "Deny",
        body: same("networkProfile.nodeManagementAccess.defaultAction"),
      },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      storage_account_id: { default: noDefault, body: same("autoStorage.storageAccountId") },
      storage_account_authentication_mode: { default: "StorageKeys", body: same("autoStorage.authenticationMode") },
    },
    logs: ["AuditLog", "ServiceLog|ServiceLogs"],
  },
  {
    azurerm: "azurerm_batch_pool",
    arm: "Microsoft.Batch/batchAccounts/pools",
    parent: "account_name",
    arguments: {
      disk_encryption: {
        default: noDefault,
        body: {
          ...same(`${machine}.diskEncryptionConfiguration.targets`, encryptedDisks),
          members: ["disk_encryption_target"],
        },
      },
      inter_node_communication: { default: "Enabled", inArm: "Disabled", body: same("interNodeCommunication") },
      "network_configuration.endpoint_configuration": {
        default: noDefault,
        body: blocksOf("networkConfiguration.endpointConfiguration.inboundNatPools", {
          name: "name",
          backendPort: "backend_port",
          networkSecurityGroupRules: nested("network_security_group_rules", {
            access: "access",
            priority: "priority",
            sourceAddressPrefix: "source_address_prefix",
          }),
        }),
      },
      "network_configuration.public_address_provisioning_type": {
        default: noDefault,
        body: same("networkConfiguration.publicIPAddressConfiguration.provision"),
      },
      "security_profile.host_encryption_enabled": {
        default: noDefault,
        body: same(`${machine}.securityProfile.encryptionAtHost`),
      },
      "security_profile.secure_boot_enabled": {
        default: noDefault,
        body: same(`${machine}.securityProfile.uefiSettings.secureBootEnabled`),
      },
      "security_profile.vtpm_enabled": {
        default: noDefault,
        body: same(`${machine}.securityProfile.uefiSettings.vTpmEnabled`),
      },
      vm_size: { default: noDefault, body: same("vmSize") },
      ...withoutDefault(
        "network_configuration.endpoint_configuration.name",
        "network_configuration.endpoint_configuration.backend_port",
        "network_configuration.endpoint_configuration.network_security_group_rules",
        "network_configuration.endpoint_configuration.network_security_group_rules.access",
        "network_configuration.endpoint_configuration.network_security_group_rules.priority",
        "network_configuration.endpoint_configuration.network_security_group_rules.source_address_prefix",
        "disk_encryption.disk_encryption_target",
      ),
    },
  },
];

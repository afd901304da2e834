import type { Json } from "../../common/json";
import { bodies, flag, inverted, isTrue, same } from "./body";
import { inGroup, noBody, noDefault, type Card } from "./card";
import { move } from "./rename";

const isNotTrue = (value: Json): Json => isTrue(value) !== true;

/** Cache for Redis and Managed Redis. */
export const redis: readonly Card[] = [
  {
    azurerm: "azurerm_managed_redis",
    arm: "Microsoft.Cache/redisEnterprise",
    id: inGroup,
    arguments: {
      "customer_managed_key.key_vault_key_id": {
        default: noDefault,
        body: same("encryption.customerManagedKeyEncryption.keyEncryptionKeyUrl"),
      },
      "default_database.access_keys_authentication_enabled": {
        default: false,
        body: noBody("it stands on databases, a part of the cache"),
      },
      "default_database.client_protocol": {
        default: "Encrypted",
        body: noBody("it stands on databases, a part of the cache"),
      },
      // azurerm leaves it to the service, which takes 1.2.
      minimum_tls_version: { default: noDefault, body: same("minimumTlsVersion") },
      public_network_access: { default: "Enabled", body: same("publicNetworkAccess") },
    },
    partIds: { "default_database.id": "/databases/default" },
    parts: {
      "Microsoft.Cache/redisEnterprise/databases": {
        "default_database.access_keys_authentication_enabled": flag("accessKeysAuthentication"),
        "default_database.client_protocol": same("clientProtocol"),
      },
    },
    privateLink: { redisEnterprise: ["privatelink.redis.azure.net"] },
    logs: ["ConnectionEvents"],
  },
  {
    azurerm: "azurerm_redis_cache",
    arm: "Microsoft.Cache/redis",
    id: inGroup,
    arguments: {
      access_keys_authentication_enabled: { default: true, body: inverted("disableAccessKeyAuthentication") },
      minimum_tls_version: { default: "1.2", in3: "1.0", body: same("minimumTlsVersion") },
      non_ssl_port_enabled: { default: false, body: same("enableNonSslPort") },
      public_network_access_enabled: { default: true, body: flag("publicNetworkAccess") },
      "redis_configuration.active_directory_authentication_enabled": {
        default: false,
        body: same("redisConfiguration.aad-enabled", isTrue),
      },
      "redis_configuration.authentication_enabled": {
        default: true,
        body: same("redisConfiguration.authnotrequired", isNotTrue),
      },
      "redis_configuration.aof_backup_enabled": {
        default: false,
        body: same("redisConfiguration.aof-backup-enabled", isTrue),
      },
      "redis_configuration.data_persistence_authentication_method": {
        default: "SAS",
        body: same("redisConfiguration.preferred-data-persistence-auth-method"),
      },
      "redis_configuration.rdb_backup_enabled": {
        default: false,
        body: same("redisConfiguration.rdb-backup-enabled", isTrue),
      },
      sku_name: { default: noDefault, body: same("sku.name") },
      subnet_id: { default: noDefault, body: same("subnetId") },
    },
    renames: [
      move("enable_non_ssl_port", "non_ssl_port_enabled"),
      move("redis_configuration.enable_authentication", "redis_configuration.authentication_enabled"),
    ],
    privateLink: { redisCache: ["privatelink.redis.cache.windows.net"] },
    logs: ["ConnectedClientList"],
  },
  {
    azurerm: "azurerm_redis_enterprise_cluster",
    arm: "Microsoft.Cache/redisEnterprise",
    noBody: "a cluster in azapi is read as azurerm_managed_redis",
    arguments: {
      minimum_tls_version: { default: "1.2" },
    },
  },
  {
    azurerm: "azurerm_redis_enterprise_database",
    noBody: "a database in azapi is read as a part of azurerm_managed_redis",
    arguments: {
      client_protocol: { default: "Encrypted", body: same("clientProtocol") },
    },
  },
  {
    azurerm: "azurerm_redis_firewall_rule",
    arm: "Microsoft.Cache/redis/firewallRules",
    parent: "redis_cache_name",
    arguments: bodies({ startIP: "start_ip_address", endIP: "end_ip_address" }),
    renames: [move("start_ip", "start_ip_address"), move("end_ip", "end_ip_address")],
    names: { redis_cache_name: "Microsoft.Cache/redis" },
  },
];

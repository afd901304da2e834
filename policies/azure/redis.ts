import { bodies } from "./body";
import { inGroup, type Card } from "./card";
import { move } from "./rename";

/** Cache for Redis and Managed Redis. */
export const redis: readonly Card[] = [
  {
    azurerm: "azurerm_managed_redis",
    arm: "Microsoft.Cache/redisEnterprise",
    id: inGroup,
    arguments: {
      "default_database.access_keys_authentication_enabled": { default: false },
      "default_database.client_protocol": { default: "Encrypted" },
      public_network_access: { default: "Enabled" },
    },
    privateLink: { redisEnterprise: ["privatelink.redis.azure.net"] },
  },
  {
    azurerm: "azurerm_redis_cache",
    arm: "Microsoft.Cache/redis",
    id: inGroup,
    arguments: {
      access_keys_authentication_enabled: { default: true },
      minimum_tls_version: { default: "1.2", in3: "1.0" },
      non_ssl_port_enabled: { default: false },
      public_network_access_enabled: { default: true },
      "redis_configuration.active_directory_authentication_enabled": { default: false },
      "redis_configuration.authentication_enabled": { default: true },
    },
    renames: [
      move("enable_non_ssl_port", "non_ssl_port_enabled"),
      move("redis_configuration.enable_authentication", "redis_configuration.authentication_enabled"),
    ],
    privateLink: { redisCache: ["privatelink.redis.cache.windows.net"] },
  },
  {
    azurerm: "azurerm_redis_enterprise_cluster",
    arguments: {
      minimum_tls_version: { default: "1.2" },
    },
  },
  {
    azurerm: "azurerm_redis_enterprise_database",
    arguments: {
      client_protocol: { default: "Encrypted" },
    },
  },
  {
    azurerm: "azurerm_redis_firewall_rule",
    arm: "Microsoft.Cache/redis/firewallRules",
    parent: "redis_cache_name",
    arguments: bodies({ startIP: "start_ip", endIP: "end_ip" }),
    names: { redis_cache_name: "Microsoft.Cache/redis" },
  },
];

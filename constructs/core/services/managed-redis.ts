import { gatewayId } from "./api-management-apis";
import type { ApplyRule } from "./apply-rule";
import { after, demand, from, matching, oneOf, textOfLength } from "./apply-rule";
import { keyReady, keyUri } from "./key-vault";
import { logs } from "./log-source";
import { nameRule } from "./name-rule";
import { azurermPage, learn, templatePage } from "./pages";
import type { AzureService } from "./service";
import { types } from "./service";
import { identityBlock, named, region } from "./shapes";

const names = { managedRedis: nameRule("amr", [1, 60], "hyphens", "global") };

const clusters = "Microsoft.Cache/redisEnterprise";
const caches = "Microsoft.ApiManagement/service/caches";
const page = azurermPage("azurerm_managed_redis");
const encryption = `${learn}/redis/how-to-encryption`;
const externalCache = `${learn}/api-management/api-management-howto-cache-external`;

/** RediSearch keeps no index of what is evicted, nor of a part of the keys. */
const searchable: ApplyRule = demand(
  "with the module RediSearch: eviction NoEviction, clustering EnterpriseCluster",
  ({ block }) => {
    const database = block["default_database"] as
      { clustering_policy?: string; eviction_policy?: string; module?: readonly { name: string }[] } | undefined;
    const searches = database?.module?.some(({ name }) => name === "RediSearch") === true;
    return (
      !searches || (database.clustering_policy === "EnterpriseCluster" && database.eviction_policy === "NoEviction")
    );
  },
  page,
);

/** Azure Managed Redis, and what API Management makes of it. */
export const managedRedis = {
  names,
  privateLink: {
    managedRedis: {
      type: "azurerm_managed_redis",
      groupId: "redisEnterprise",
      zones: ["privatelink.redis.azure.net"],
    },
  },
  logs: { managedRedis: logs(["ConnectionEvents"]) },
  types: types(
    {
      type: "azurerm_managed_redis",
      armType: clusters,
      source: templatePage(clusters),
      arguments: {
        name: named(names.managedRedis),
        location: region,
        sku_name: from(
          page,
          matching(/^(Balanced_B|MemoryOptimized_M|ComputeOptimized_X)\d+$/, "a SKU in memory such as Balanced_B3"),
        ),
        public_network_access: from(page, oneOf("Enabled", "Disabled")),
        "default_database.client_protocol": from(page, oneOf("Encrypted", "Plaintext")),
        "default_database.clustering_policy": from(page, oneOf("EnterpriseCluster", "OSSCluster", "NoCluster")),
        "default_database.eviction_policy": from(
          page,
          oneOf(
            "AllKeysLFU",
            "AllKeysLRU",
            "AllKeysRandom",
            "VolatileLRU",
            "VolatileLFU",
            "VolatileTTL",
            "VolatileRandom",
            "NoEviction",
          ),
        ),
        "default_database.module[].name": from(page, oneOf("RedisBloom", "RedisTimeSeries", "RediSearch", "RedisJSON")),
        ...identityBlock("identity", "UserAssigned"),
        "customer_managed_key.key_vault_key_id": keyUri("with a version", encryption),
        "customer_managed_key.user_assigned_identity_id": {
          kind: "reference",
          says: "id of an identity that the cache has",
          accepts: ({ written, resource }) =>
            JSON.stringify(resource.values["identity"] ?? "").includes(JSON.stringify(written)),
          source: page,
        },
      },
      flags: ["high_availability_enabled", "default_database.access_keys_authentication_enabled"],
      demands: [
        searchable,
        keyReady(
          (values) =>
            (values["customer_managed_key"] as { user_assigned_identity_id?: unknown } | undefined)
              ?.user_assigned_identity_id,
          encryption,
        ),
      ],
    },
    {
      type: "azurerm_api_management_redis_cache",
      armType: caches,
      source: templatePage(caches),
      arguments: {
        api_management_id: gatewayId,
        name: textOfLength([1, 80], /^[\w-]+$/, "letters, digits, underscores and hyphens"),
        cache_location: from(externalCache, oneOf("default")),
        description: textOfLength([1, 2000]),
        connection_string: from(
          externalCache,
          matching(
            /^[^,]+:10000,password=[^,]+,ssl=True,abortConnect=False$/,
            "host and port, password, ssl=True: an access key is the one way to sign in",
          ),
        ),
      },
      demands: [
        after(
          "once the private endpoint of the cache exists: API Management connects when it is told of it",
          ({ before, resource }) => [...before(resource)].some(({ type }) => type === "azurerm_private_endpoint"),
          externalCache,
        ),
      ],
    },
  ),
} satisfies AzureService;

import { any, fail, notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { is, isOneOf, meets } from "../shared/require";

const config = "redis_configuration";

/** The key that a cache writes its copies with opens the whole storage account. */
export default rule({
  id: "redis-persistence-identity",
  control: "ZTAI-ID-02",
  title: "Cache writes its copies with a storage key",
  severity: "medium",
  on: ["azurerm_redis_cache"],
  check: (cache) => {
    const kinds = ["rdb_backup_enabled", "aof_backup_enabled"].map((kind) =>
      meets(cache, is(`${config}.${kind}`, true)),
    );
    const persists = any(kinds, "it writes no copies");
    if (persists.verdict === "unknown") return unknown(persists.message);
    if (persists.verdict === "fail") return notApplicable(persists.message);
    const method = meets(cache, isOneOf(`${config}.data_persistence_authentication_method`, ["ManagedIdentity"]));
    return method.verdict === "fail" ? fail(method.message, method.remedy) : method;
  },
  fix: "Set data_persistence_authentication_method to ManagedIdentity and grant Storage Blob Data Contributor.",
  examples: {
    pass: {
      resource: {
        azurerm_redis_cache: {
          a: {
            name: "redis-chat",
            redis_configuration: {
              rdb_backup_enabled: true,
              data_persistence_authentication_method: "ManagedIdentity",
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_redis_cache: {
          a: {
            name: "redis-chat",
            redis_configuration: {
              rdb_backup_enabled: true,
              rdb_storage_connection_string: "${azurerm_storage_account.a.primary_blob_connection_string}",
            },
          },
        },
        azurerm_storage_account: { a: { name: "stredis" } },
      },
    },
  },
  edges: [
    {
      when: "a cache that writes no copies needs no key",
      given: { resource: { azurerm_redis_cache: { a: { name: "redis-chat" } } } },
      verdict: "not-applicable",
    },
  ],
});

import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** A cache without sign-in gives prompts and answers to whoever reaches its port. */
export default attributeRule({
  id: "cache-without-sign-in",
  control: "ZTAI-ID-02",
  title: "Cache answers without sign-in",
  severity: "critical",
  covers: ["cnspec:mondoo-azure-security-redis-auth-required"],
  requirements: { azurerm_redis_cache: [orAbsent(is("redis_configuration.authentication_enabled", true))] },
  fix: "Leave redis_configuration.authentication_enabled on.",
  examples: {
    pass: {
      resource: {
        azurerm_redis_cache: { a: { name: "redis-cache", redis_configuration: { maxmemory_policy: "allkeys-lru" } } },
      },
    },
    fail: {
      resource: {
        azurerm_redis_cache: { a: { name: "redis-cache", redis_configuration: { enable_authentication: false } } },
      },
    },
  },
});

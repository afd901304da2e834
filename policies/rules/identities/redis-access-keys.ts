import { attributeRule } from "../shared/attribute-rule";
import { is, orAbsent } from "../shared/require";

/** A cache holds prompts and completions; its key opens all of them. */
export default attributeRule({
  id: "redis-access-keys",
  control: "ZTAI-ID-02",
  title: "Redis accepts access keys",
  severity: "high",
  covers: ["psrule:Azure.Redis.LocalAuth"],
  requirements: {
    azurerm_redis_cache: [is("access_keys_authentication_enabled", false)],
    azurerm_managed_redis: [orAbsent(is("default_database.access_keys_authentication_enabled", false))],
  },
  fix: "Switch access keys off and grant data access by Entra identity.",
  examples: {
    pass: { resource: { azurerm_managed_redis: { a: { default_database: { client_protocol: "Encrypted" } } } } },
    fail: { resource: { azurerm_redis_cache: { a: { sku_name: "Premium" } } } },
  },
});

import { attributeRule } from "../attribute-rule";
import { is, isOneOf, orAbsent } from "../require";

/** Old TLS versions can be read by who sits in between. */
export default attributeRule({
  id: "transport-encryption",
  control: "ZTAI-NW-15",
  title: "Service accepts old or no transport encryption",
  severity: "high",
  requirements: {
    azurerm_storage_account: [is("https_traffic_only_enabled", true), isOneOf("min_tls_version", ["TLS1_2", "TLS1_3"])],
    azurerm_cosmosdb_account: [isOneOf("minimal_tls_version", ["Tls12", "Tls13"])],
    azurerm_eventhub_namespace: [isOneOf("minimum_tls_version", ["1.2", "1.3"])],
    azurerm_servicebus_namespace: [isOneOf("minimum_tls_version", ["1.2", "1.3"])],
    azurerm_redis_cache: [is("non_ssl_port_enabled", false), isOneOf("minimum_tls_version", ["1.2", "1.3"])],
    azurerm_managed_redis: [orAbsent(is("default_database.client_protocol", "Encrypted"))],
  },
  fix: "Accept TLS 1.2 and later only.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { min_tls_version: "TLS1_2" } } } },
    fail: { resource: { azurerm_redis_cache: { a: { sku_name: "Premium" } } } },
  },
});

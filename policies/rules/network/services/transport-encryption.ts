import { attributeRule } from "../../shared/attribute-rule";
import { is, isOneOf, orAbsent } from "../../shared/require";

/** Old TLS versions can be read by who sits in between. */
export default attributeRule({
  id: "transport-encryption",
  control: "ZTAI-NW-15",
  title: "Service accepts old or no transport encryption",
  severity: "high",
  covers: [
    "checkov:CKV_AZURE_91",
    "checkov:CKV_AZURE_148",
    "checkov:CKV_AZURE_223",
    "kics:e29a75e6-aba3-4896-b42d-b87818c16b58",
    "psrule:Azure.EventHub.MinTLS",
    "psrule:Azure.Redis.MinTLS",
    "psrule:Azure.Redis.NonSslPort",
    "policy-library-avm:AVM_SEC_223",
    "cnspec:mondoo-azure-security-redis-ssl-only",
    "cnspec:mondoo-azure-security-redis-min-tls-version",
    "cnspec:mondoo-azure-security-eventhubs-minimum-tls-1-2",
    "checkov:CKV_AZURE_44",
    "kics:8263f146-5e03-43e0-9cfe-db960d56d1e7",
    "trivy:AZU-0011",
    "trivy:AZU-0059",
    "psrule:Azure.Storage.MinTLS",
    "psrule:Azure.Cosmos.MinTLS",
    "cnspec:mondoo-azure-security-storage-min-tls-version",
    "cnspec:mondoo-azure-security-cosmosdb-min-tls-version",
  ],
  requirements: {
    azurerm_storage_account: [isOneOf("min_tls_version", ["TLS1_2", "TLS1_3"])],
    azurerm_cosmosdb_account: [isOneOf("minimal_tls_version", ["Tls12", "Tls13"])],
    azurerm_eventhub_namespace: [isOneOf("minimum_tls_version", ["1.2", "1.3"])],
    azurerm_servicebus_namespace: [isOneOf("minimum_tls_version", ["1.2", "1.3"])],
    azurerm_redis_cache: [is("non_ssl_port_enabled", false), isOneOf("minimum_tls_version", ["1.2", "1.3"])],
    azurerm_kubernetes_flux_configuration: [orAbsent(is("bucket.tls_enabled", true))],
    azurerm_managed_redis: [
      orAbsent(is("default_database.client_protocol", "Encrypted")),
      orAbsent(isOneOf("minimum_tls_version", ["1.2", "1.3"])),
    ],
  },
  fix: "Accept TLS 1.2 and later only.",
  examples: {
    pass: { resource: { azurerm_storage_account: { a: { min_tls_version: "TLS1_2" } } } },
    fail: { resource: { azurerm_redis_cache: { a: { sku_name: "Premium", minimum_tls_version: "1.0" } } } },
  },
  edges: [
    {
      when: "the provider sets the version that a cache leaves out",
      given: { resource: { azurerm_redis_cache: { a: { sku_name: "Premium" } } } },
      verdict: "pass",
    },
    {
      when: "the older provider sets an older version",
      given: {
        terraform: { required_providers: { azurerm: { source: "hashicorp/azurerm", version: "~> 3.0" } } },
        resource: { azurerm_redis_cache: { a: { sku_name: "Premium" } } },
      },
      verdict: "fail",
    },
    {
      when: "an account written as a body leaves the version out, which the service takes for 1.0",
      given: {
        resource: {
          azapi_resource: {
            a: { type: "Microsoft.Storage/storageAccounts@2025-01-01", name: "stchat", body: { kind: "StorageV2" } },
          },
        },
      },
      verdict: "fail",
    },
    {
      when: "the port without encryption is open under its former name",
      given: { resource: { azurerm_redis_cache: { a: { enable_non_ssl_port: true, minimum_tls_version: "1.2" } } } },
      verdict: "fail",
    },
    {
      when: "a newer provider sets the version as well",
      given: {
        terraform: { required_providers: { azurerm: { source: "hashicorp/azurerm", version: "~> 5.0" } } },
        resource: { azurerm_redis_cache: { a: { sku_name: "Premium" } } },
      },
      verdict: "pass",
    },
  ],
});

import { attributeRule } from "../attribute-rule";
import { is, isOneOf } from "../require";

const closed = [is("public_network_access_enabled", false)];
const disabled = [isOneOf("public_network_access", ["Disabled", "SecuredByPerimeter"])];

/** A service that answers on the internet is one stolen token away from everybody. */
export default attributeRule({
  id: "public-network-access",
  control: "ZTAI-NW-01",
  title: "Service answers on the public internet",
  severity: "critical",
  covers: [
    "checkov:CKV_AZURE_134",
    "checkov:CKV_AZURE_59",
    "checkov:CKV_AZURE_101",
    "checkov:CKV_AZURE_124",
    "checkov:CKV_AZURE_139",
    "checkov:CKV_AZURE_144",
    "checkov:CKV2_AZURE_49",
    "kics:4a9e0f00-0765-4f72-a0d4-d31110b78279",
    "psrule:Azure.AI.PrivateEndpoints",
    "psrule:Azure.Cosmos.PublicAccess",
    "psrule:Azure.ML.PublicAccess",
    "policy-library-avm:AVM_SEC_139",
    "policy-library-avm:AVM_SEC_STORAGE_PE_PUBLIC_ACCESS",
    "cnspec:mondoo-azure-security-cognitive-services-public-network-access-disabled",
    "cnspec:mondoo-azure-security-acr-public-access-disabled",
    "cnspec:mondoo-azure-security-cosmosdb-public-access-disabled",
    "cnspec:mondoo-azure-security-managed-hsm-public-access-disabled",
    "cnspec:mondoo-azure-security-ml-workspace-public-network-access-disabled",
    "cnspec:mondoo-azure-security-search-service-public-network-access-disabled",
  ],
  requirements: {
    azurerm_cognitive_account: closed,
    azurerm_ai_services: disabled,
    azurerm_search_service: closed,
    azurerm_storage_account: closed,
    azurerm_key_vault: closed,
    azurerm_ai_foundry: disabled,
    azurerm_cosmosdb_account: closed,
    azurerm_key_vault_managed_hardware_security_module: closed,
    azurerm_monitor_data_collection_endpoint: closed,
    azurerm_container_registry: closed,
    azurerm_app_configuration: disabled,
    azurerm_eventgrid_topic: closed,
    azurerm_eventhub_namespace: closed,
    azurerm_servicebus_namespace: closed,
    azurerm_redis_cache: closed,
    azurerm_managed_redis: disabled,
    azurerm_machine_learning_workspace: closed,
    azurerm_purview_account: [is("public_network_enabled", false)],
  },
  fix: "Switch public network access off once the private endpoint is in place.",
  examples: {
    pass: {
      resource: {
        azurerm_cognitive_account: { a: { public_network_access_enabled: false } },
        azapi_resource: {
          b: {
            type: "Microsoft.Search/searchServices@2025-05-01",
            body: { properties: { publicNetworkAccess: "Disabled" } },
          },
        },
      },
    },
    fail: { resource: { azurerm_key_vault: { a: { name: "kv-chat" } } } },
  },
});

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
  requirements: {
    azurerm_cognitive_account: closed,
    azurerm_ai_services: disabled,
    azurerm_search_service: closed,
    azurerm_storage_account: closed,
    azurerm_key_vault: closed,
    azurerm_cosmosdb_account: closed,
    azurerm_container_registry: closed,
    azurerm_container_app_environment: disabled,
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

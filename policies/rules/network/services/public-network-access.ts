import { all } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { functionApps, webApps } from "../../shared/applications/web-app-types";
import { openAccount, perimeterEdges, unlessInPerimeter } from "../../shared/network/security-perimeter";
import { is, isOneOf, meets, type Requirement } from "../../shared/require";
import { sameFor } from "../../shared/same-for";

const closed = [is("public_network_access_enabled", false)];
const disabled = [isOneOf("public_network_access", ["Disabled", "SecuredByPerimeter"])];

const requirements: Readonly<Record<string, readonly Requirement[]>> = {
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
  ...sameFor([...webApps, ...functionApps], closed),
  ...sameFor(
    [
      "azurerm_automation_account",
      "azurerm_batch_account",
      "azurerm_bot_channels_registration",
      "azurerm_bot_service_azure_bot",
      "azurerm_dashboard_grafana",
      "azurerm_databricks_workspace",
      "azurerm_eventgrid_domain",
      "azurerm_kusto_cluster",
      "azurerm_mariadb_server",
      "azurerm_monitor_workspace",
      "azurerm_mssql_server",
      "azurerm_mysql_server",
      "azurerm_postgresql_server",
      "azurerm_recovery_services_vault",
      "azurerm_signalr_service",
      "azurerm_synapse_workspace",
      "azurerm_web_pubsub",
    ],
    closed,
  ),
  azurerm_data_factory: [is("public_network_enabled", false)],
  azurerm_eventgrid_namespace: disabled,
  azurerm_eventgrid_partner_namespace: disabled,
  azurerm_logic_app_standard: disabled,
  azurerm_mongo_cluster: disabled,
  azurerm_web_pubsub_socketio: disabled,
  azurerm_mssql_managed_instance: [is("public_data_endpoint_enabled", false)],
};

/** A service that answers on the internet is one stolen token away from everybody. */
export default rule({
  id: "public-network-access",
  control: "ZTAI-NW-01",
  title: "Service answers on the public internet",
  severity: "critical",
  covers: [
    "checkov:CKV_AZURE_222",
    "checkov:CKV_AZURE_221",
    "checkov:CKV_AZURE_68",
    "checkov:CKV_AZURE_89",
    "datadog-iac:c7f8e9a1-b2c3-d4e5-f6a7-8901b2c3d4e5",
    "trivy:AZU-0022",
    "psrule:Azure.Redis.PublicNetworkAccess",
    "cnspec:mondoo-azure-security-app-service-public-network-access-disabled",
    "cnspec:mondoo-azure-security-redis-public-access-disabled",
    "cnspec:mondoo-azure-security-eventhub-namespace-public-network-access-disabled",
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
  on: Object.keys(requirements),
  check: (service, graph) => {
    const closed = all((requirements[service.type] ?? []).map((requirement) => meets(service, requirement)));
    return unlessInPerimeter(closed, service, graph);
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
  edges: [
    ...perimeterEdges(openAccount),
    {
      when: "azurerm 3 makes a workspace without public access when it is left out, azurerm 4 with it",
      given: {
        terraform: { required_providers: { azurerm: { source: "hashicorp/azurerm", version: "~> 3.0" } } },
        resource: { azurerm_machine_learning_workspace: { a: { name: "mlw-agents" } } },
      },
      verdict: "pass",
    },
    {
      when: "a body does not specify it",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.Purview/accounts@2024-04-01-preview",
              body: { properties: { publicNetworkAccess: "NotSpecified" } },
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});

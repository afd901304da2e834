import type { Json, JsonObject } from "../../../common/json";
import { resourcesOf, type Stacks } from "../estate";
import { withValue } from "../json-path";
import type { Mutant } from "../mutant";
import { leastSafe, ordersOf } from "../values/orders";
import { added } from "./change";

/** ARM types of azurerm resources that an update reaches, as their documentation names them. */
const armTypes: Readonly<Record<string, string>> = {
  azurerm_storage_account: "Microsoft.Storage/storageAccounts@2023-05-01",
  azurerm_key_vault: "Microsoft.KeyVault/vaults@2023-07-01",
  azurerm_cognitive_account: "Microsoft.CognitiveServices/accounts@2025-06-01",
  azurerm_search_service: "Microsoft.Search/searchServices@2024-06-01-preview",
  azurerm_cosmosdb_account: "Microsoft.DocumentDB/databaseAccounts@2024-11-15",
  azurerm_container_registry: "Microsoft.ContainerRegistry/registries@2023-07-01",
  azurerm_mssql_server: "Microsoft.Sql/servers@2023-08-01",
  azurerm_linux_web_app: "Microsoft.Web/sites@2024-04-01",
  azurerm_log_analytics_workspace: "Microsoft.OperationalInsights/workspaces@2023-09-01",
  azurerm_application_insights: "Microsoft.Insights/components@2020-02-02",
  azurerm_servicebus_namespace: "Microsoft.ServiceBus/namespaces@2022-10-01-preview",
  azurerm_eventhub_namespace: "Microsoft.EventHub/namespaces@2024-01-01",
  azurerm_machine_learning_workspace: "Microsoft.MachineLearningServices/workspaces@2024-10-01",
  azurerm_kubernetes_cluster: "Microsoft.ContainerService/managedClusters@2025-05-01",
  azurerm_app_configuration: "Microsoft.AppConfiguration/configurationStores@2024-05-01",
};

/** Changes a resource behind its own text: by an `azapi_update_resource`, in its body and in its sensitive body. */
export function updateBehind(stacks: Stacks): readonly Mutant[] {
  return resourcesOf(stacks).flatMap(({ stack, type, name, raw }) => {
    const armType = type === "azapi_resource" ? raw["type"] : armTypes[type];
    if (typeof armType !== "string") return [];
    return Object.entries(ordersOf("azapi_resource", armType)).flatMap(([path, order]) => {
      const value = leastSafe(order);
      const [, ...inner] = path.split(".");
      return value === undefined || inner.length > 3
        ? []
        : ["body", "sensitive_body"].map((argument) => {
            const what = `update ${armType.split("@")[0] ?? ""}.${inner.join(".")} by ${argument}`;
            const update = { type: armType, resource_id: `\${${type}.${name}.id}`, [argument]: body(inner, value) };
            const mutant = added(stacks, stack, what, type, { resource: { azapi_update_resource: { door: update } } });
            return { ...mutant, label: `${stack}:${type}.${name} ${what} = ${JSON.stringify(value)}` };
          });
    });
  });
}

function body(path: readonly string[], value: Json): JsonObject {
  return withValue({}, path, value);
}

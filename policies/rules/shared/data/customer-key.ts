import type { Graph } from "../../../estate/graph";
import { any, pass, unknown, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { is, isSet, meets, type Requirement } from "../require";

/** Where each type keeps its key, and the resource that sets it from outside. */
export const customerKeys: Readonly<
  Record<string, { readonly own: readonly Requirement[]; readonly companion?: string }>
> = {
  azurerm_ai_services: {
    own: [isSet("customer_managed_key.key_vault_key_id"), isSet("customer_managed_key.managed_hsm_key_id")],
  },
  azurerm_cognitive_account: {
    own: [isSet("customer_managed_key.key_vault_key_id")],
    companion: "azurerm_cognitive_account_customer_managed_key",
  },
  azurerm_app_configuration: { own: [isSet("encryption.key_vault_key_identifier")] },
  azurerm_automation_account: { own: [isSet("encryption.key_vault_key_id")] },
  azurerm_container_registry: { own: [isSet("encryption.key_vault_key_id")] },
  azurerm_cosmosdb_account: { own: [isSet("key_vault_key_id"), isSet("managed_hsm_key_id")] },
  azurerm_data_factory: { own: [isSet("customer_managed_key_id")] },
  azurerm_eventhub_namespace: { own: [], companion: "azurerm_eventhub_namespace_customer_managed_key" },
  azurerm_machine_learning_workspace: { own: [isSet("encryption.key_id")] },
  azurerm_managed_redis: { own: [isSet("customer_managed_key.key_vault_key_id")] },
  azurerm_mysql_flexible_server: { own: [isSet("customer_managed_key.key_vault_key_id")] },
  azurerm_postgresql_flexible_server: { own: [isSet("customer_managed_key.key_vault_key_id")] },
  azurerm_recovery_services_vault: { own: [isSet("encryption.key_id")] },
  azurerm_search_service: { own: [is("customer_managed_key_enforcement_enabled", true)] },
  azurerm_servicebus_namespace: { own: [isSet("customer_managed_key.key_vault_key_id")] },
  azurerm_storage_account: {
    own: [isSet("customer_managed_key.key_vault_key_id"), isSet("customer_managed_key.managed_hsm_key_id")],
    companion: "azurerm_storage_account_customer_managed_key",
  },
};

const keyTypes = /^(azurerm_key_vault_(managed_hardware_security_module_)?key|azapi_resource)$/;

/** The store is encrypted with a customer-managed key, set on itself or from outside. */
export function hasCustomerKey(store: Resource, graph: Graph): Outcome {
  const { own = [], companion } = customerKeys[store.type] ?? {};
  const outside = companion ? graph.companions(store, companion) : { found: [] };
  if (outside.found.length > 0) return pass();
  // A key whose id is only known after apply is a key nonetheless.
  const outcomes = own.map((requirement) =>
    isKeyReference(store, requirement, graph) ? pass() : meets(store, requirement),
  );
  const verdict = any(
    outcomes,
    `no customer-managed key: ${own.map(({ path }) => path).join(" or ") || (companion ?? "")} must be set`,
  );
  return verdict.verdict === "fail" && outside.uncertain ? unknown(outside.uncertain) : verdict;
}

/** It refers to a key, and to nothing else that it may be instead. */
function isKeyReference(store: Resource, { path }: Requirement, graph: Graph): boolean {
  if (!/_id(entifier)?$/.test(path)) return false;
  const origins = graph.origins(store, path);
  const [key, ...others] = origins?.kind === "exact" && !origins.mayBeNull ? origins.found : [];
  return key !== undefined && others.length === 0 && keyTypes.test(key.resource.writtenType);
}

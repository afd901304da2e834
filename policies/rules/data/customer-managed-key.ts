import type { Graph } from "../../engine/graph";
import { any, fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../engine/resource";
import { rule } from "../../engine/rule";
import { isTemplate, mentionedAddresses } from "../../engine/template";
import { is, isSet, meets, type Requirement } from "../require";
import { isConfidential } from "./classification";

/** Where each type keeps its key, and the resource that sets it from outside. */
const keys: Readonly<Record<string, { readonly own: readonly Requirement[]; readonly companion?: string }>> = {
  azurerm_ai_services: {
    own: [isSet("customer_managed_key.key_vault_key_id"), isSet("customer_managed_key.managed_hsm_key_id")],
  },
  azurerm_cognitive_account: {
    own: [isSet("customer_managed_key.key_vault_key_id")],
    companion: "azurerm_cognitive_account_customer_managed_key",
  },
  azurerm_cosmosdb_account: { own: [isSet("key_vault_key_id"), isSet("managed_hsm_key_id")] },
  azurerm_search_service: { own: [is("customer_managed_key_enforcement_enabled", true)] },
  azurerm_storage_account: {
    own: [isSet("customer_managed_key.key_vault_key_id"), isSet("customer_managed_key.managed_hsm_key_id")],
    companion: "azurerm_storage_account_customer_managed_key",
  },
};

const keyTypes = /^(data\.)?(azurerm_key_vault_(managed_hardware_security_module_)?key|azapi_resource)\./;

function hasKey(store: Resource, graph: Graph): Outcome {
  const { own = [], companion } = keys[store.type] ?? {};
  const outside = companion ? graph.companions(store, companion) : { found: [] };
  if (outside.found.length > 0) return pass();
  // A key whose id is only known after apply is a key nonetheless.
  const outcomes = own.map((requirement) => (isWritten(store, requirement) ? pass() : meets(store, requirement)));
  const verdict = any(outcomes, `no customer-managed key: ${own.map(({ path }) => path).join(" or ")} must be set`);
  return verdict.verdict === "fail" && outside.uncertain ? unknown(outside.uncertain) : verdict;
}

function isWritten(store: Resource, { path }: Requirement): boolean {
  const raw = path.endsWith("_id") ? store.rawAt(path) : undefined;
  return (
    typeof raw === "string" && isTemplate(raw) && mentionedAddresses(raw).some((address) => keyTypes.test(address))
  );
}

/** With a key of its own the organisation can take confidential data away from everybody, the provider included. */
export default rule({
  id: "customer-managed-key",
  control: "ZTAI-DA-04",
  title: "Confidential data is not encrypted with a customer-managed key",
  severity: "medium",
  covers: [
    "checkov:CKV_AZURE_100",
    "checkov:CKV2_AZURE_1",
    "checkov:CKV2_AZURE_22",
    "trivy:AZU-0060",
    "policy-library-avm:AVM_SEC_2_1",
    "cnspec:mondoo-azure-security-storage-cmk-encryption",
    "cnspec:mondoo-azure-security-cosmosdb-cmk-encryption",
    "cnspec:mondoo-azure-security-cognitive-services-cmk-encryption",
    "cnspec:mondoo-azure-security-search-service-cmk-encryption",
  ],
  on: Object.keys(keys),
  check: (store, graph) => {
    const confidential = isConfidential(store);
    if (confidential === false) return notApplicable("its label asks for no key of the customer");
    const verdict = hasKey(store, graph);
    if (verdict.verdict !== "fail") return verdict;
    return confidential ? fail(verdict.message) : unknown("the tag dataClassification is not known");
  },
  fix: "Encrypt it with a key in the workload's vault, or for search enforce such keys on every index.",
  examples: {
    pass: {
      resource: {
        azurerm_storage_account: { a: { name: "stchat", tags: { dataClassification: "Confidential" } } },
        azurerm_storage_account_customer_managed_key: { a: { storage_account_id: "${azurerm_storage_account.a.id}" } },
        azurerm_cosmosdb_account: {
          a: {
            key_vault_key_id: "${azurerm_key_vault_key.a.versionless_id}",
            tags: { dataClassification: "Confidential" },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_cosmosdb_account: { a: { name: "cosmos-chat", tags: { dataClassification: "highly-confidential" } } },
      },
    },
  },
});

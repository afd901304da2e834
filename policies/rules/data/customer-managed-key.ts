import { fail, notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { isConfidential } from "../shared/data/classification";
import { customerKeys, hasCustomerKey } from "../shared/data/customer-key";
import { dataStores } from "../shared/data/data-stores";

/** With a key of its own the organisation can take confidential data away from everybody, the provider included. */
export default rule({
  id: "customer-managed-key",
  control: "ZTAI-DA-04",
  title: "Confidential data is not encrypted with a customer-managed key",
  severity: "medium",
  covers: [
    "cnspec:mondoo-azure-security-postgresql-flexible-cmk-encryption",
    "cnspec:mondoo-azure-security-postgresql-flexible-server-infrastructure-encryption",
    "cnspec:mondoo-azure-security-redis-cmk-encryption",
    "cnspec:mondoo-azure-security-eventhub-namespace-cmk-encryption",
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
  on: [...dataStores.filter((type) => type in customerKeys), "azurerm_container_registry"],
  check: (store, graph) => {
    const confidential = isConfidential(store);
    if (confidential === false) return notApplicable("its label does not ask for a customer-managed key");
    const verdict = hasCustomerKey(store, graph);
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
  edges: [
    {
      when: "data that nobody labelled is the affair of another rule",
      given: { resource: { azurerm_storage_account: { a: { name: "st" } } } },
      verdict: "not-applicable",
    },
    {
      when: "a registry is asked for a key where its label says confidential",
      given: {
        resource: {
          azurerm_container_registry: {
            labelled: { sku: "Premium", tags: { dataClassification: "Confidential" } },
            plain: { sku: "Premium" },
          },
        },
      },
      verdict: {
        "azurerm_container_registry.labelled": "fail",
        "azurerm_container_registry.plain": "not-applicable",
      },
    },
  ],
});

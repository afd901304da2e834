import { notApplicable, unknown } from "../../engine/outcome";
import { rule } from "../../engine/rule";
import { customerKeys, hasCustomerKey } from "../shared/data/customer-key";
import { labelOf } from "../shared/data/classification";

/** What has no label may be confidential; with a key of its own the organisation can take it back from everybody. */
export default rule({
  id: "encryption-key-owner",
  control: "ZTAI-DA-04",
  title: "Data that nobody labelled is encrypted with the provider's key",
  severity: "low",
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
    "cnspec:mondoo-azure-security-acr-cmk-encryption",
    "cnspec:mondoo-azure-security-ml-workspace-cmk-encryption",
  ],
  on: Object.keys(customerKeys),
  check: (store, graph) => {
    const label = labelOf(store);
    if (label !== undefined && label !== "unknown")
      return notApplicable("its label says whether it needs a customer-managed key");
    const verdict = hasCustomerKey(store, graph);
    return verdict.verdict === "fail" && label === "unknown"
      ? unknown("the tag dataClassification is not known")
      : verdict;
  },
  fix: "Label the data, and encrypt what is confidential with a key in the workload's vault.",
  examples: {
    pass: {
      resource: {
        azurerm_key_vault_key: { a: { name: "key" } },
        azurerm_cosmosdb_account: { a: { key_vault_key_id: "${azurerm_key_vault_key.a.versionless_id}" } },
      },
    },
    fail: { resource: { azurerm_cosmosdb_account: { a: { name: "cosmos" } } } },
  },
  edges: [
    {
      when: "a label says that the data is not confidential",
      given: {
        resource: {
          azurerm_storage_account: { labelled: { tags: { dataClassification: "General" } }, bare: { name: "st" } },
        },
      },
      verdict: { "azurerm_storage_account.labelled": "not-applicable", "azurerm_storage_account.bare": "fail" },
    },
  ],
});

import { fail, notApplicable, pass, unknown, type Outcome } from "../../engine/outcome";
import type { Graph } from "../../estate/graph";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { originOf } from "../shared/identities/origin";

const paths: Readonly<Record<string, string>> = {
  azurerm_container_registry: "encryption.key_vault_key_id",
  azurerm_cosmosdb_account: "key_vault_key_id",
  azurerm_storage_account: "customer_managed_key.key_vault_key_id",
  azurerm_storage_account_customer_managed_key: "key_vault_key_id",
};
const versioned = /\/keys\/[^/]+\/[^/]+$/;

function unversioned(store: Resource, graph: Graph): Outcome {
  const path = paths[store.type] ?? "";
  const origin = originOf(store, store.written(path), graph);
  if (origin && /(^|\.)(resource_)?versionless_id$/.test(origin.attribute)) return pass();
  if (origin?.resource.type === "azurerm_key_vault_key" && origin.attribute === "id" && !origin.resource.armType) {
    return fail(`${path} is the id of one version; it must be versionless_id`);
  }
  const value = store.value(path);
  if (value.state === "unknown") return unknown(`${path} is unknown: ${value.reason}`);
  if (value.state === "absent") return notApplicable("it names no key by id");
  return versioned.test(String(value.value)) ? fail(`${path} names one version of the key`) : pass();
}

/** A fixed version goes on encrypting with the old key after every rotation. */
export default rule({
  id: "customer-key-version",
  control: "ZTAI-DA-06",
  title: "Customer-managed key is fixed to one version",
  severity: "low",
  covers: ["cnspec:mondoo-azure-security-acr-encryption-key-rotation"],
  on: [
    "azurerm_storage_account",
    "azurerm_storage_account_customer_managed_key",
    "azurerm_cosmosdb_account",
    "azurerm_container_registry",
  ],
  check: (store, graph) => {
    const own = unversioned(store, graph);
    if (store.type !== "azurerm_storage_account_customer_managed_key") return own;
    const version = store.value("key_version");
    if (version.state === "known" && version.value !== "") return fail("key_version names one version of the key");
    return version.state === "unknown" ? unknown(`key_version is unknown: ${version.reason}`) : own;
  },
  fix: "Use the key's versionless id.",
  examples: {
    pass: {
      resource: {
        azurerm_key_vault_key: { a: { name: "key" } },
        azurerm_cosmosdb_account: { a: { key_vault_key_id: "${azurerm_key_vault_key.a.versionless_id}" } },
      },
    },
    fail: {
      resource: {
        azurerm_key_vault_key: { a: { name: "key" } },
        azurerm_cosmosdb_account: { a: { key_vault_key_id: "${azurerm_key_vault_key.a.id}" } },
      },
    },
  },
});

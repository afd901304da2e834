import { rule } from "../../engine/rule";
import { hasBlock } from "../shared/blocks";

/** Secrets of the cluster are then useless to whoever copies its database. */
export default rule({
  id: "cluster-secrets-encrypted",
  control: "ZTAI-DA-04",
  title: "Secrets of the cluster are encrypted without a key of one's own",
  severity: "low",
  covers: ["cnspec:mondoo-azure-security-aks-etcd-kms-encryption"],
  on: ["azurerm_kubernetes_cluster"],
  check: (cluster) => hasBlock(cluster, "key_management_service", "key_management_service is not set"),
  fix: "Add key_management_service with a key in the vault.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", key_management_service: { key_vault_key_id: "${azurerm_key_vault_key.a.id}" } },
        },
      },
    },
    fail: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", azure_policy_enabled: true } } } },
  },
});

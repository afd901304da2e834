import { everyBlock } from "../../shared/judge";
import { isOneOf, meets } from "../../shared/require";
import { rule } from "../../../engine/rule";

/** The key that opens every secret of the cluster comes from a vault that is then open to every network. */
export default rule({
  id: "cluster-key-vault-access",
  control: "ZTAI-NW-02",
  title: "Cluster reads its encryption key over the public internet",
  severity: "low",
  on: ["azurerm_kubernetes_cluster"],
  check: (cluster) =>
    everyBlock(cluster, "key_management_service", (service) =>
      meets(service, isOneOf("key_vault_network_access", ["Private"])),
    ),
  fix: "Set key_vault_network_access to Private and give the vault a private endpoint.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { key_management_service: { key_vault_key_id: "key", key_vault_network_access: "Private" } },
          b: { name: "aks-without-it" },
        },
      },
    },
    fail: {
      resource: { azurerm_kubernetes_cluster: { a: { key_management_service: { key_vault_key_id: "key" } } } },
    },
  },
});

import { rule } from "../../engine/rule";
import { hasBlock } from "../shared/blocks";

/** With the provider pods read secrets from the vault instead of keeping copies. */
export default rule({
  id: "cluster-secret-store",
  control: "ZTAI-AP-05",
  title: "Pods cannot read secrets from the vault",
  severity: "medium",
  covers: ["psrule:Azure.AKS.SecretStore", "cnspec:mondoo-azure-security-aks-keyvault-secrets-provider-enabled"],
  on: ["azurerm_kubernetes_cluster"],
  check: (cluster) => hasBlock(cluster, "key_vault_secrets_provider", "key_vault_secrets_provider is not set"),
  fix: "Add key_vault_secrets_provider.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", key_vault_secrets_provider: { secret_rotation_enabled: true } },
        },
      },
    },
    fail: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", azure_policy_enabled: true } } } },
  },
});

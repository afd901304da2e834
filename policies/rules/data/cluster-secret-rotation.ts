import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** A rotated secret that pods never read again is not rotated. */
export default attributeRule({
  id: "cluster-secret-rotation",
  control: "ZTAI-DA-06",
  title: "Pods keep secrets after they were rotated",
  severity: "medium",
  covers: ["checkov:CKV_AZURE_172", "psrule:Azure.AKS.SecretStoreRotation"],
  requirements: { azurerm_kubernetes_cluster: [is("key_vault_secrets_provider.secret_rotation_enabled", true)] },
  fix: "Set key_vault_secrets_provider.secret_rotation_enabled to true.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", key_vault_secrets_provider: { secret_rotation_enabled: true } },
        },
      },
    },
    fail: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", key_vault_secrets_provider: { secret_rotation_enabled: false } },
        },
      },
    },
  },
});

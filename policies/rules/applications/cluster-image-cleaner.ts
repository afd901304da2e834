import { attributeRule } from "../shared/attribute-rule";
import { is } from "../shared/require";

/** Old images stay on the nodes with their holes until somebody runs them again. */
export default attributeRule({
  id: "cluster-image-cleaner",
  control: "ZTAI-AP-06",
  title: "Cluster keeps images nobody uses",
  severity: "low",
  covers: ["cnspec:mondoo-azure-security-aks-image-cleaner-enabled"],
  requirements: { azurerm_kubernetes_cluster: [is("image_cleaner_enabled", true)] },
  fix: "Set image_cleaner_enabled to true.",
  examples: {
    pass: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", image_cleaner_enabled: true } } } },
    fail: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", image_cleaner_interval_hours: 48 } } } },
  },
});

import { all, notApplicable } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { is, meets } from "../../shared/require";

/** A public name tells everybody where the private control plane is. */
export default rule({
  id: "cluster-public-name",
  control: "ZTAI-NW-03",
  title: "Private cluster has a public name",
  severity: "low",
  covers: ["cnspec:mondoo-azure-security-aks-private-cluster-public-fqdn-disabled"],
  on: ["azurerm_kubernetes_cluster"],
  check: (cluster) => {
    const closed = meets(cluster, is("private_cluster_enabled", true));
    if (closed.verdict === "fail") return notApplicable("the cluster is not private");
    return all([closed, meets(cluster, is("private_cluster_public_fqdn_enabled", false))]);
  },
  fix: "Set private_cluster_public_fqdn_enabled to false.",
  examples: {
    pass: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", private_cluster_enabled: true } } } },
    fail: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { name: "aks-agents", private_cluster_enabled: true, private_cluster_public_fqdn_enabled: true },
        },
      },
    },
  },
});

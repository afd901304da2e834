import { pass, unknown, type Outcome } from "../../engine/outcome";
import type { Resource } from "../../estate/resource";
import { rule } from "../../engine/rule";
import { hasBlock } from "../shared/blocks";
import { is, meets, orAbsent } from "../shared/require";

function byAddOn(cluster: Resource): Outcome {
  const agent = hasBlock(cluster, "oms_agent", "neither oms_agent nor a data collection rule collects its logs");
  return agent.verdict === "pass" ? meets(cluster, orAbsent(is("oms_agent.enabled", true))) : agent;
}

/** What containers print and do is gone with them unless it is collected. */
export default rule({
  id: "cluster-monitoring",
  control: "ZTAI-VS-02",
  title: "Cluster does not send container logs to a workspace",
  severity: "medium",
  covers: [
    "checkov:CKV_AZURE_4",
    "trivy:AZU-0040",
    "psrule:Azure.AKS.ContainerInsights",
    "policy-library-avm:AVM_SEC_4",
    "cnspec:mondoo-azure-security-aks-container-insights-enabled",
  ],
  on: ["azurerm_kubernetes_cluster"],
  check: (cluster, graph) => {
    const addOn = byAddOn(cluster);
    if (addOn.verdict === "pass") return addOn;
    const { found, uncertain } = graph.companions(cluster, "azurerm_monitor_data_collection_rule_association");
    if (found.length > 0) return pass();
    return uncertain && addOn.verdict === "fail" ? unknown(uncertain) : addOn;
  },
  fix: "Add oms_agent with the workspace, or a data collection rule for it.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: {
            name: "aks-agents",
            oms_agent: { log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}" },
          },
        },
      },
    },
    fail: { resource: { azurerm_kubernetes_cluster: { a: { name: "aks-agents", azure_policy_enabled: true } } } },
  },
  edges: [
    {
      when: "the add-on is there and off",
      given: {
        resource: { azurerm_kubernetes_cluster: { a: { addon_profile: { oms_agent: { enabled: false } } } } },
      },
      verdict: "fail",
    },
  ],
});

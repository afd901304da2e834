import { rule } from "../../engine/rule";
import { everyBlock } from "../shared/judge";
import { is, meets, orAbsent } from "../shared/require";

/** Without the identity the agent signs in with the key of the workspace, which anybody on a node can read. */
export default rule({
  id: "cluster-monitoring-identity",
  control: "ZTAI-ID-02",
  title: "Monitoring of the cluster signs in with the key of the workspace",
  severity: "low",
  on: ["azurerm_kubernetes_cluster"],
  check: (cluster) =>
    everyBlock(cluster, "oms_agent", (agent) => meets(agent, orAbsent(is("msi_auth_for_monitoring_enabled", true)))),
  fix: "Set oms_agent.msi_auth_for_monitoring_enabled to true.",
  examples: {
    pass: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { oms_agent: { log_analytics_workspace_id: "log", msi_auth_for_monitoring_enabled: true } },
          b: { name: "aks-without-agent" },
        },
      },
    },
    fail: {
      resource: {
        azurerm_kubernetes_cluster: {
          a: { oms_agent: { log_analytics_workspace_id: "log", msi_auth_for_monitoring_enabled: false } },
        },
      },
    },
  },
});

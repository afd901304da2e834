import { all, any, unknown } from "../../../engine/outcome";
import { rule } from "../../../engine/rule";
import { is, meets } from "../../shared/require";

/** Flow logs are what is left to read when a host was used to reach others. */
export default rule({
  id: "network-flow-log",
  control: "ZTAI-NW-14",
  title: "Virtual network has no flow log with traffic analytics",
  severity: "medium",
  on: ["azurerm_virtual_network"],
  check: (network, graph) => {
    const { found, uncertain } = graph.companions(network, "azurerm_network_watcher_flow_log");
    const logs = found.filter(({ suffix }) => suffix === "");
    const verdict = any(
      logs.map(({ resource }) =>
        all([meets(resource, is("enabled", true)), meets(resource, is("traffic_analytics.enabled", true))]),
      ),
      "no enabled flow log with traffic analytics targets it",
    );
    return verdict.verdict === "fail" && uncertain ? unknown(uncertain) : verdict;
  },
  fix: "Add a flow log on the virtual network with traffic analytics to the log workspace.",
  examples: {
    pass: {
      resource: {
        azurerm_virtual_network: { a: { name: "vnet-chat" } },
        azurerm_network_watcher_flow_log: {
          a: {
            target_resource_id: "${azurerm_virtual_network.a.id}",
            enabled: true,
            traffic_analytics: { enabled: true },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_virtual_network: { a: { name: "vnet-chat" } },
        azurerm_network_watcher_flow_log: {
          a: { target_resource_id: "${azurerm_virtual_network.a.id}", enabled: true },
        },
      },
    },
  },
});

import { all, fail, type Outcome } from "../../../engine/outcome";
import type { Resource } from "../../../estate/resource";
import { rule } from "../../../engine/rule";
import { isGiven } from "../../shared/given";
import { is, meets } from "../../shared/require";

function hasWorkspace(log: Resource): Outcome {
  const given = isGiven(log, "traffic_analytics.workspace_resource_id");
  return given.verdict === "fail" ? fail("traffic analytics has no workspace to write to") : given;
}

/**
 * Raw flows are files that nobody reads; analytics make them a table that can be searched, in the workspace they name.
 * https://learn.microsoft.com/azure/network-watcher/traffic-analytics
 */
export default rule({
  id: "flow-log-analytics",
  control: "ZTAI-NW-14",
  title: "Flow log is not analysed in a workspace",
  severity: "low",
  on: ["azurerm_network_watcher_flow_log"],
  check: (log) => all([meets(log, is("traffic_analytics.enabled", true)), hasWorkspace(log)]),
  fix: "Switch traffic analytics on and name the log workspace.",
  examples: {
    pass: {
      resource: {
        azurerm_network_watcher_flow_log: {
          a: {
            enabled: true,
            traffic_analytics: {
              enabled: true,
              workspace_resource_id: "${azurerm_log_analytics_workspace.a.id}",
            },
          },
        },
      },
    },
    fail: {
      resource: {
        azurerm_network_watcher_flow_log: { a: { enabled: true } },
      },
    },
  },
  edges: [
    {
      when: "azapi switches analytics on without a workspace",
      given: {
        resource: {
          azapi_resource: {
            a: {
              type: "Microsoft.Network/networkWatchers/flowLogs@2024-05-01",
              name: "flows",
              body: {
                properties: {
                  flowAnalyticsConfiguration: { networkWatcherFlowAnalyticsConfiguration: { enabled: true } },
                },
              },
            },
          },
        },
      },
      verdict: "fail",
    },
  ],
});

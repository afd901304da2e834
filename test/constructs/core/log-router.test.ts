import type { LogSourceName } from "../../../constructs/core/log-categories";
import { LogRouter } from "../../../constructs/core/log-router";
import { synthStack, testStack } from "../../helpers/synth-stack";

function settingFor(source: LogSourceName) {
  const stack = testStack();
  new LogRouter("/workspace").watch(stack, source, "/target");
  return synthStack(stack).only("azurerm_monitor_diagnostic_setting");
}

describe("LogRouter", () => {
  test("sends all logs and metrics to the workspace", () => {
    expect(settingFor("keyVault")).toMatchObject({
      name: "to-log-analytics",
      target_resource_id: "/target",
      log_analytics_workspace_id: "/workspace",
      enabled_log: [{ category_group: "allLogs" }],
      enabled_metric: [{ category: "AllMetrics" }],
    });
  });

  test.each([
    ["storageAccount", "Transaction"],
    ["blobService", "Transaction"],
    ["fileService", "Transaction"],
    ["queueService", "Transaction"],
    ["tableService", "Transaction"],
    ["cosmosAccount", "Requests"],
  ] as const)("names the metrics of %s by their own category", (source, category) => {
    expect(settingFor(source)["enabled_metric"]).toEqual([{ category }]);
  });

  test("asks for no logs where there are metrics only, and for no metrics where there are logs only", () => {
    expect(settingFor("containerApp")).not.toHaveProperty("enabled_log");
    expect(settingFor("networkSecurityGroup")).not.toHaveProperty("enabled_metric");
  });
});

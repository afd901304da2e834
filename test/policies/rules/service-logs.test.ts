import type { Json, JsonObject } from "../../../common/json";
import type { TerraformJson } from "../../../policies/engine/rule";
import { rules } from "../../../policies/rules";
import { judgeExample } from "../judge-example";

/** The verdict of one rule on `type.a`, whose diagnostic setting holds what is given. */
function verdict(id: string, type: string, setting: JsonObject): string | undefined {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  const example: TerraformJson = {
    variable: { any: {} },
    resource: {
      [type]: { a: { name: "a" } },
      azurerm_monitor_diagnostic_setting: {
        a: {
          target_resource_id: `\${${type}.a.id}`,
          log_analytics_workspace_id: "${azurerm_log_analytics_workspace.a.id}",
          ...setting,
        },
      },
    },
  };
  return judgeExample(rule, example).find(({ address }) => address === `${type}.a`)?.verdict;
}

const group = (category_group: Json): JsonObject => ({ category_group });
const categories = (...names: readonly string[]): readonly JsonObject[] => names.map((category) => ({ category }));

test.each<readonly [string, string, readonly JsonObject[], string]>([
  ["all logs of an AI account", "azurerm_cognitive_account", [group("allLogs")], "pass"],
  ["the audit group alone, without requests", "azurerm_cognitive_account", [group("audit")], "fail"],
  [
    "the audit group and what it leaves out",
    "azurerm_cognitive_account",
    [group("audit"), ...categories("RequestResponse", "Trace")],
    "pass",
  ],
  ["a group nobody knows", "azurerm_cognitive_account", [group("${var.any}")], "unknown"],
  ["the audit group of search, which holds its queries", "azurerm_search_service", [group("audit")], "pass"],
])("ai-service-logs: %s", (_what, type, enabled_log, wanted) => {
  expect(verdict("ai-service-logs", type, { enabled_log })).toBe(wanted);
});

test.each<readonly [string, JsonObject, string]>([
  ["metrics", { enabled_metric: [{ category: "AllMetrics" }] }, "pass"],
  ["metrics as azurerm 3 writes them", { metric: [{ category: "AllMetrics" }] }, "pass"],
  ["metrics switched off", { metric: [{ category: "AllMetrics", enabled: false }] }, "fail"],
  ["nothing", {}, "fail"],
  ["metrics to nowhere", { enabled_metric: [{ category: "x" }], log_analytics_workspace_id: null }, "fail"],
  ["metrics to what nobody knows", { enabled_metric: [{}], log_analytics_workspace_id: "${var.any}" }, "unknown"],
])("service-metrics: a setting that sends %s", (_what, setting, wanted) => {
  expect(verdict("service-metrics", "azurerm_container_app", setting)).toBe(wanted);
});
